import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CleanProject, createCleanProject } from './clean-project.ts';
import { type DeclaredExport, declaredExports, type Format } from './declared-exports.ts';

const formats = ['ES module', 'CommonJS'] as const;

let project: CleanProject;

beforeAll(async () => {
  project = await createCleanProject();
});

afterAll(() => project?.remove());

describe.each(['clawbook-sdk', 'clawbook-sdk/webhooks', '@clawbook/testing'])('%s', (module) => {
  let declared: Record<Format, readonly DeclaredExport[]>;

  beforeAll(() => {
    const inFormat = (format: Format) => declaredExports(project.directory, module, format);
    declared = { 'ES module': inFormat('ES module'), CommonJS: inFormat('CommonJS') };
  });

  test('exports what it is known to export', async () => {
    const lines = declared['ES module'].map(describeExport);
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(
      `snapshots/exports-${module.replace('@', '').replaceAll('/', '-')}.txt`,
    );
  });

  test('exports the same to CommonJS as to ES modules', () => {
    expect(declared.CommonJS).toEqual(declared['ES module']);
  });

  test.each(formats)('has each value that its types promise, and no other: %s', async (format) => {
    const promised = declared[format].filter(({ isValue }) => isValue);
    const actual = await actualExports(module, format);
    expect(actual.map(({ name }) => name)).toEqual(promised.map(({ name }) => name));
  });

  test.each(formats)('calls each class and each function as it is exported: %s', async (format) => {
    const actual = await actualExports(module, format);
    const named = actual.filter(({ name, ownName }) => ownName !== undefined && name !== 'default');
    expect(named.map(({ ownName }) => ownName)).toEqual(named.map(({ name }) => name));
  });
});

function describeExport({ name, kind, isValue }: DeclaredExport): string {
  return `${kind.padEnd(9)} ${name}${kind === 'class' && !isValue ? ' (type only)' : ''}`;
}

interface ActualExport {
  readonly name: string;
  /** What a class or a function calls itself, in stack traces and in `util.inspect`. */
  readonly ownName?: string;
}

/** What a program finds on the module, sorted by name. */
async function actualExports(module: string, format: Format): Promise<ActualExport[]> {
  const program = join(project.directory, format === 'CommonJS' ? 'names.cjs' : 'names.mjs');
  const all = format === 'CommonJS' ? `require('${module}')` : `await import('${module}')`;
  const list = `Object.entries(${all}).map(([name, { name: ownName }]) => ({ name, ownName }))`;
  await writeFile(program, `console.log(JSON.stringify(${list}));`);
  const { stdout, output } = await project.run(program);
  if (!stdout) throw new Error(output);
  const found: ActualExport[] = JSON.parse(stdout);
  return found.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}
