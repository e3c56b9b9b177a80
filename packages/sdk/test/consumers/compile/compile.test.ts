import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ConsumerProject, createConsumerProject } from '../consumer-project.ts';
import { noteResult } from '../note-result.ts';
import { compileProjects, type Diagnostic, outputOf } from './compile-projects.ts';
import { copyPrograms } from './copy-programs.ts';
import { resolutionProjects, settingProjects, type VersionedProject } from './type-projects.ts';
import { typeScriptVersions } from './typescript-version.ts';
import { whatProgramsDo } from './what-programs-do.ts';

let project: ConsumerProject;

beforeAll(async () => {
  project = await createConsumerProject({
    programs: 'typescript',
    tools: {
      '@types/node': '@types/node',
      '@cloudflare/workers-types': '@cloudflare/workers-types',
      msw: 'msw-2',
    },
  });
  await copyPrograms(project);
});

afterAll(() => project?.remove());

const tables = [
  { table: 'TypeScript', projects: resolutionProjects },
  { table: 'Settings of TypeScript', projects: settingProjects },
] as const;

describe.each(typeScriptVersions)('TypeScript %s', (version) => {
  const has = ({ versions }: VersionedProject) => versions.includes(version);
  const all = tables.flatMap(({ projects }) => projects).filter(has);
  let found: Map<string, readonly Diagnostic[]>;

  beforeAll(async () => {
    const lists = await compileProjects(version, project.directory, all);
    found = new Map(all.map(({ name }, index) => [name, lists[index] ?? []]));
  });

  describe.each(tables)('$table', ({ table, projects }) => {
    test.each(projects.filter(has))('compiles a program: $title', ({ name, title }) => {
      noteResult(table, title, version);
      expect(found.get(name)).toEqual([]);
    });
  });

  test.each([
    { name: 'node16-commonjs', extension: 'cjs' },
    { name: 'node16-es-modules', extension: 'mjs' },
  ])('makes what runs: $name', async ({ name, extension }) => {
    noteResult('TypeScript', `runs as compiled: ${extension}`, version);
    const env = { FOLDER: outputOf(version, name), EXTENSION: extension };
    const { stdout, output } = await project.run('run-compiled.mjs', env);
    expect(JSON.parse(stdout || output)).toEqual(whatProgramsDo);
  });
});
