import { readdir, readFile } from 'node:fs/promises';

/** What esbuild tells about a build, as far as it is used here. */
interface Metafile {
  readonly outputs: Record<string, { readonly inputs: Record<string, { readonly bytesInOutput: number }> }>;
}

/**
 * The licences of the packages from npm that a build has bundled, one after the other.
 *
 * @param metafiles esbuild's reports on the build, as JSON, with paths from the working directory.
 * @throws Error when a package comes without its licence.
 */
export async function thirdPartyNotices(metafiles: readonly string[]): Promise<string> {
  const folders = new Set(metafiles.flatMap((metafile) => bundledPackages(JSON.parse(metafile))));
  const notices = await Promise.all([...folders].sort().map(notice));
  return ['This package contains code of the packages below, under their licences.\n', ...notices].join(
    `\n${'-'.repeat(80)}\n\n`,
  );
}

/** The folders of the packages that are in the output. */
function bundledPackages({ outputs }: Metafile): string[] {
  return Object.values(outputs)
    .flatMap(({ inputs }) => Object.entries(inputs))
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .flatMap(([path]) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? []);
}

async function notice(folder: string): Promise<string> {
  const { name, version, license } = JSON.parse(await readFile(`${folder}/package.json`, 'utf8'));
  const file = (await readdir(folder)).find((entry) => /^licen[cs]e(\.(md|txt))?$/i.test(entry));
  if (!file) throw new Error(`${name} has no licence file.`);
  const text = await readFile(`${folder}/${file}`, 'utf8');
  return `${name} ${version} (${license})\n\n${text.trim()}\n`;
}
