import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ConsumerProject, createConsumerProject } from '../consumer-project.ts';
import { noteResult } from '../note-result.ts';
import { compileProjects } from './compile-projects.ts';
import { copyPrograms } from './copy-programs.ts';
import { typeScriptVersions } from './typescript-version.ts';

let project: ConsumerProject;

beforeAll(async () => {
  project = await createConsumerProject({
    programs: 'typescript',
    tools: { '@types/node': '@types/node', msw: 'msw-3' },
  });
  await copyPrograms(project);
});

afterAll(() => project?.remove());

const bare = { module: 'node16', lib: ['es2022'], types: [] };
const whole = { lib: ['es2022', 'dom', 'dom.iterable'], types: ['node'] };
const projects = [
  // Where nobody declares fetch, its classes are all that is missed: no type of Node.js or of a package.
  { name: 'bare', compilerOptions: bare, files: ['bare.mts'] },
  { name: 'bare-skip', compilerOptions: { ...bare, skipLibCheck: true }, files: ['bare.mts'] },
  { name: 'msw-3-es-modules', compilerOptions: { ...whole, module: 'node16' }, files: ['test-with-kit.mts'] },
  { name: 'msw-3-commonjs', compilerOptions: { ...whole, module: 'nodenext' }, files: ['test-with-kit.cts'] },
];

test.each(typeScriptVersions)(
  'TypeScript %s needs the classes of fetch alone, and takes msw 3',
  async (version) => {
    noteResult('Surroundings', 'lib ES2022 alone, with skipLibCheck', version);
    noteResult('Surroundings', 'the test kit with msw 3, ES modules', version);
    if (version !== '5.4') noteResult('Surroundings', 'the test kit with msw 3, CommonJS', version);
    const [missing = [], ...others] = await compileProjects(version, project.directory, projects);
    const names = missing.map(({ message }) => /^Cannot find name '(\w+)'/.exec(message)?.[1] ?? message);
    expect([...new Set(names)].toSorted()).toEqual(['AbortSignal', 'Headers', 'RequestInit', 'Response']);
    // Before 5.8, the compiler did not know that CommonJS can require an ES module, such as msw 3.
    const [skipped, esModules, commonJs = []] = others;
    const refusedAsEsModule = commonJs.map(({ code }) => code === 1479);
    expect([skipped, esModules, refusedAsEsModule]).toEqual([[], [], version === '5.4' ? [true, true] : []]);
  },
);
