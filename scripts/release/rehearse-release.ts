import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyRepository } from './copy-repository.ts';
import { type Publication, startLocalRegistry } from './local-registry.ts';
import { runProgram } from './run-program.ts';

/** The published packages, and where they are. */
export const releasedPackages = [
  { name: 'clawbook-sdk', folder: 'packages/sdk' },
  { name: '@clawbook/testing', folder: 'packages/testing' },
] as const;

/** A release that reached nobody. */
export interface RehearsedRelease {
  /** The repository that was released: a copy. */
  readonly copy: string;
  /** The folder of the tarballs. */
  readonly tarballs: string;
  /** What the registry was sent, by the name of the package. */
  readonly published: ReadonlyMap<string, Publication>;
  /** A project that has the packages from the registry. */
  readonly project: string;
  readonly remove: () => void;
}

/** Takes the steps of the release workflow in a copy of the repository, with a registry of its own. */
export async function rehearseRelease(): Promise<RehearsedRelease> {
  const copy = copyRepository();
  const registry = await startLocalRegistry();
  const pnpm = (args: readonly string[], env = {}) =>
    runProgram(copy, ['node', 'scripts/pnpm.mjs', ...args], env);

  addChangeset(copy);
  await pnpm(['install', '--frozen-lockfile', '--prefer-offline']);
  await pnpm(['run', 'version-packages']);
  await pnpm(['install', '--frozen-lockfile', '--offline']);
  await pnpm(['run', 'build']);
  writePlan(copy);
  await pnpm(['exec', 'changeset', 'pack', '--from-publish-plan', 'plan.json', '--out-dir', 'packed']);

  const { host } = new URL(registry.url);
  writeFileSync(join(copy, '.npmrc'), `//${host}/:_authToken=rehearsal\n`);
  const locally = { pnpm_config_registry: registry.url, pnpm_config_provenance: 'false' };
  const target = await pnpm(['config', 'get', 'registry'], locally);
  if (!target.includes(registry.url)) throw new Error(`pnpm would publish elsewhere: ${target}`);
  await pnpm(['exec', 'changeset', 'publish', '--from-pack-dir', 'packed'], locally);

  const project = mkdtempSync(join(tmpdir(), 'clawbook-installed-'));
  writeFileSync(join(project, 'package.json'), '{"private":true,"type":"module"}');
  const names = releasedPackages.map(({ name }) => name);
  const options = [`--registry=${registry.url}`, '--no-audit', '--no-fund'];
  await runProgram(project, ['npm', 'install', ...names, ...options]);
  return {
    copy,
    tarballs: join(copy, 'packed/packages'),
    published: registry.published,
    project,
    remove() {
      registry.close();
      for (const folder of [copy, project]) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** So that there is something to release on the day after a release, too. */
function addChangeset(copy: string): void {
  const bumps = releasedPackages.map(({ name }) => `'${name}': patch\n`).join('');
  writeFileSync(join(copy, '.changeset/rehearsal.md'), `---\n${bumps}---\n\nA rehearsal.\n`);
}

/** Says to publish every package: what the real registry has already is of no concern here. */
function writePlan(copy: string): void {
  const plan = releasedPackages.map(({ name, folder }) => {
    const { version } = JSON.parse(readFileSync(join(copy, folder, 'package.json'), 'utf8'));
    return { kind: 'publish', name, version, access: 'public', tag: 'latest' };
  });
  writeFileSync(join(copy, 'plan.json'), JSON.stringify({ version: 1, plan: [plan] }));
}
