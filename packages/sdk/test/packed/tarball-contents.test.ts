import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CleanProject, createCleanProject } from './clean-project.ts';

const root = join(import.meta.dirname, '../../../..');

let project: CleanProject;

beforeAll(async () => {
  project = await createCleanProject();
});

afterAll(() => project?.remove());

test('an install adds the package that was asked for, and no other', async () => {
  const modules = join(project.directory, 'node_modules');
  const entries = await readdir(modules, { recursive: true });
  const packages = entries.filter((entry) => /(?:^|[\\/])package\.json$/.test(entry)).toSorted();
  expect(packages.map((file) => file.replaceAll('\\', '/'))).toEqual([
    '@clawbook/testing/package.json',
    'clawbook-sdk/package.json',
  ]);
});

describe.each([
  { name: 'clawbook-sdk', bundled: ['core/node_modules/ky', 'contract/node_modules/zod'] },
  { name: '@clawbook/testing', bundled: ['contract/node_modules/zod'] },
])('the tarball of $name', ({ name, bundled }) => {
  const installed = (file = '') => join(project.directory, 'node_modules', name, file);
  const read = (file: string) => readFile(installed(file), 'utf8');
  const manifest = async () => JSON.parse(await read('package.json'));

  test('holds the build and its papers, and nothing else', async () => {
    const entries = await readdir(installed(), { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    const names = files.map((file) => file.slice(installed('/').length).replaceAll('\\', '/')).toSorted();
    await expect(`${names.join('\n')}\n`).toMatchFileSnapshot(
      `snapshots/contents-${name.replace('@', '').replace('/', '-')}.txt`,
    );
  });

  test('needs no other package, and runs no script when it is installed', async () => {
    const { dependencies, optionalDependencies, peerDependenciesMeta, peerDependencies, scripts } =
      await manifest();
    expect({ dependencies, optionalDependencies }).toEqual({});
    for (const peer of Object.keys(peerDependencies ?? {})) {
      expect(peerDependenciesMeta).toHaveProperty([peer, 'optional'], true);
    }
    expect(Object.keys(scripts ?? {}).filter((script) => script.includes('install'))).toEqual([]);
  });

  test('has no word of pnpm left in its package.json', async () => {
    expect(await read('package.json')).not.toMatch(/workspace:|catalog:/);
  });

  test('has every file that its package.json names', async () => {
    const { main, module, types, bin, exports, typesVersions } = await manifest();
    const fields = JSON.stringify({ main, module, types, bin, exports, typesVersions });
    const files = new Set(fields.match(/(?<=")\.\/[^"]+\.\w+(?=")/g));
    expect([...files]).toContain('./dist/index.cjs');
    expect([...files].filter((file) => !existsSync(installed(file)))).toEqual([]);
  });

  test('brings its licence, and those of the packages that are bundled in it', async () => {
    expect(await read('LICENSE')).toBe(await readFile(join(root, 'LICENSE'), 'utf8'));
    const notices = await read('dist/THIRD_PARTY_NOTICES.txt');
    for (const dependency of bundled) {
      const folder = join(root, 'packages', dependency);
      const licence = (await readdir(folder)).find((file) => /^licen[cs]e/i.test(file)) ?? 'LICENSE';
      expect(notices).toContain((await readFile(join(folder, licence), 'utf8')).trim());
    }
  });

  test('has types that need nothing beyond the package, and no path of the build machine', async () => {
    for (const file of (await readdir(installed('dist'))).map((entry) => `dist/${entry}`)) {
      const text = await read(file);
      expect(text, file).not.toContain(root);
      if (!/\.d\.[cm]?ts$/.test(file)) continue;
      const modules = [...text.matchAll(/(?:from|import|require)\s*\(?\s*['"]([^'"]+)['"]/g)].map(
        ([, specifier]) => specifier,
      );
      const allowed = file.includes('/msw.') ? /^\.\/|^msw$/ : /^\.\//;
      expect(
        modules.filter((specifier) => !specifier || !allowed.test(specifier)),
        file,
      ).toEqual([]);
      expect(text, file).not.toMatch(/\bNodeJS\.|\bBuffer\b|<reference/);
    }
  });
});
