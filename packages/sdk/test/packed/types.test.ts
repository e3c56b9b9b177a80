import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CleanProject, createCleanProject } from './clean-project.ts';
import { compile, repositoryTypes } from './compile.ts';

const everyModule = ['imports.mts', 'imports.cts', 'misuse.mts', 'misuse.cts', 'require.cts'];
const byName = ['imports.ts', 'misuse.ts'];

const javaScript = 'quick-start.cjs';

const resolutions = [
  { moduleResolution: 'node16', module: 'node16', files: everyModule },
  { moduleResolution: 'nodenext', module: 'nodenext', files: everyModule },
  { moduleResolution: 'bundler', module: 'esnext', files: byName },
  { moduleResolution: 'bundler', module: 'preserve', files: [...byName, 'require.cts'] },
];

const olderResolutions = [
  { moduleResolution: 'node16', module: 'node16', esModuleInterop: true, files: everyModule },
  { moduleResolution: 'node16', module: 'node16', esModuleInterop: false, files: everyModule },
  {
    moduleResolution: 'node10',
    module: 'commonjs',
    esModuleInterop: true,
    files: [...byName, 'require.cts'],
  },
  {
    moduleResolution: 'node10',
    module: 'commonjs',
    esModuleInterop: false,
    files: [...byName, 'require.cts'],
  },
];

/** What makes `fetch` and its classes known to the compiler. */
const environments = [
  { name: 'the types of browsers', lib: ['es2022', 'dom'], types: [] },
  { name: 'the types of Node', lib: ['es2022'], types: ['node'], typeRoots: [repositoryTypes] },
];

let project: CleanProject;

beforeAll(async () => {
  project = await createCleanProject({ programs: 'type-programs' });
  for (const program of ['imports', 'misuse']) {
    for (const extension of ['mts', 'cts']) {
      const copy = join(project.directory, `${program}.${extension}`);
      await copyFile(join(project.directory, `${program}.ts`), copy);
    }
  }
  const quickStart = join(import.meta.dirname, 'programs/commonjs', javaScript);
  await copyFile(quickStart, join(project.directory, javaScript));
});

afterAll(() => project?.remove());

describe.each(environments)('TypeScript 7 with $name', ({ name: _, ...environment }) => {
  const compileWith = (files: readonly string[], options: object) =>
    compile(project.directory, 'TypeScript 7', files, { ...environment, ...options });

  test.each(resolutions)(
    'passes right programs and refuses wrong ones: $moduleResolution, $module',
    async ({ files, ...resolution }) => {
      expect(await compileWith(files, { ...resolution, exactOptionalPropertyTypes: true })).toBe('');
    },
  );

  test('does so without exactOptionalPropertyTypes too', async () => {
    expect(await compileWith(everyModule, { module: 'node16', exactOptionalPropertyTypes: false })).toBe('');
  });
});

test('editors know the types in JavaScript', async () => {
  const options = {
    module: 'node16',
    allowJs: true,
    checkJs: true,
    types: ['node'],
    typeRoots: [repositoryTypes],
  };
  expect(await compile(project.directory, 'TypeScript 7', [javaScript], options)).toBe('');
});

describe('TypeScript 6, which still has node10 and esModuleInterop: false', () => {
  test.each(olderResolutions)(
    'passes right programs and refuses wrong ones: $moduleResolution, esModuleInterop: $esModuleInterop',
    async ({ files, ...resolution }) => {
      const options = { ...resolution, lib: ['es2022', 'dom'], types: [], ignoreDeprecations: '6.0' };
      expect(await compile(project.directory, 'TypeScript 6', files, options)).toBe('');
    },
  );
});
