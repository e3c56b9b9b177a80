import { readdir, readFile, writeFile } from 'node:fs/promises';
import { SourceMap } from 'node:module';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CleanProject, createCleanProject } from './clean-project.ts';

const packages = join(import.meta.dirname, '../../..');

let project: CleanProject;

beforeAll(async () => {
  project = await createCleanProject();
});

afterAll(() => project?.remove());

describe.each([
  { name: 'clawbook-sdk', folder: 'sdk' },
  { name: '@clawbook/testing', folder: 'testing' },
])('the source maps of $name', ({ name, folder }) => {
  const dist = () => join(project.directory, 'node_modules', name, 'dist');
  const modules = async () => (await readdir(dist())).filter((file) => /\.c?js$/.test(file));
  const readMap = async (file: string) => JSON.parse(await readFile(join(dist(), `${file}.map`), 'utf8'));

  test('stand beside every module, which names its own', async () => {
    for (const file of await modules()) {
      const last = (await readFile(join(dist(), file), 'utf8')).trimEnd().split('\n').at(-1);
      expect(last).toBe(`//# sourceMappingURL=${file}.map`);
      expect((await readMap(file)).version).toBe(3);
    }
  });

  test('hold the texts of the sources, of this project alone', async () => {
    for (const file of await modules()) {
      const { sources, sourcesContent } = await readMap(file);
      const texts = await Promise.all(sources.map((source: string) => sourceText(source, dist(), folder)));
      expect(sourcesContent, file).toEqual(texts);
    }
  });

  test('lead from each function to the line that declares it', async () => {
    let found = 0;
    for (const file of await modules()) {
      const map = new SourceMap(await readMap(file));
      const lines = (await readFile(join(dist(), file), 'utf8')).split('\n');
      for (const [line, text] of lines.entries()) {
        const [, indent = '', declared] = /^(\s*)(?:async )?function (\w+)\(/.exec(text) ?? [];
        const entry = map.findEntry(line, indent.length);
        if (declared === undefined || !('originalSource' in entry) || !entry.originalSource) continue;
        const source = await sourceText(entry.originalSource, dist(), folder);
        // The bundler adds a number to a name that two files have.
        expect(source.split('\n')[entry.originalLine]).toContain(`function ${declared.replace(/\d+$/, '')}`);
        found++;
      }
    }
    expect(found).toBeGreaterThan(100);
  });
});

test.each([
  ['cjs', "const { ClawBook } = require('clawbook-sdk');"],
  ['mjs', "import { ClawBook } from 'clawbook-sdk';"],
])('a stack names the sources where a program asks for it (%s)', async (extension, importLine) => {
  const program = `stack.${extension}`;
  await writeFile(
    join(project.directory, program),
    `${importLine}\ntry { new ClawBook({ apiKey: 'no key' }); } catch (error) { console.log(error.stack); }\n`,
  );

  const mapped = await project.run(program, { NODE_OPTIONS: '--enable-source-maps' });
  const plain = await project.run(program);

  expect(mapped.stdout).toMatch(/node_modules[\\/]clawbook-sdk[\\/]src[\\/]core[\\/]\S+\.ts:\d+:\d+/);
  expect(plain.stdout).toMatch(/node_modules[\\/]clawbook-sdk[\\/]dist[\\/]client\.c?js:\d+:\d+/);
});

/** The text of a source by its name in a map: `../src/core/…` is of the package `core`, `../src/…` of this one. */
async function sourceText(source: string, dist: string, folder: string): Promise<string> {
  if (!source.startsWith('../src/')) return await readFile(join(dist, source), 'utf8');
  const [first = '', ...rest] = source.slice('../src/'.length).split('/');
  const isPackage = ['contract', 'core', 'webhooks'].includes(first) && rest.length > 0;
  const path = isPackage ? [first, 'src', ...rest] : [folder, 'src', first, ...rest];
  return await readFile(join(packages, ...path), 'utf8');
}
