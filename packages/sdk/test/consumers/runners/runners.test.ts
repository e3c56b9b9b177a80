import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommand } from '../../packed/run-command.ts';
import { commonJsTwin } from '../common-js-twin.ts';
import { type ConsumerProject, createConsumerProject } from '../consumer-project.ts';
import { noteResult } from '../note-result.ts';
import { toolFolder } from '../tool-folder.ts';

const key = { CLAWBOOK_KEY_OF_TESTS: 'clawbook_sk_test_of_consumers' };
const jest = join(toolFolder('jest'), 'bin/jest.js');
const vitest = join(toolFolder('vitest'), 'vitest.mjs');

/** What jest needs for ES modules, and to require one, such as msw or what msw requires. */
const withModules = '--experimental-vm-modules';

const runners = [
  {
    runner: 'vitest',
    parameters: [
      vitest,
      'run',
      '--globals',
      '--reporter=default',
      '--reporter=json',
      '--outputFile=report.json',
    ],
    files: ['msw.test.mjs', 'port.test.mjs'],
  },
  {
    runner: 'jest, ES modules',
    parameters: [withModules, jest, '--json', '--outputFile=report.json'],
    files: ['msw.test.mjs', 'port.test.mjs'],
  },
  {
    runner: 'jest, CommonJS, msw required as an ES module',
    parameters: [withModules, jest, '--json', '--outputFile=report.json'],
    files: ['msw.test.js', 'port.test.js'],
  },
];

const mswTests = {
  'a greeting is sent': 'passed',
  'a greeting that may have arrived is not repeated': 'passed',
  'a webhook hears of it': 'passed',
  'fails, as it should: nobody was greeted': 'failed',
};
const portTests = {
  'a list is read to its end': 'passed',
  'an error is one of its class': 'passed',
  'an aborted call ends with the reason': 'passed',
  'fails, as it should: there is such a message': 'failed',
};

describe.each(['msw-2', 'msw-3'])('a project with %s', (msw) => {
  let project: ConsumerProject;
  // A runner runs on the Node.js of this process: vitest 5 and msw 3 need more than the oldest.
  const run = async (parameters: readonly string[]) => {
    const report = join(project.directory, 'report.json');
    await rm(report, { force: true });
    const { code, output } = await runCommand(process.execPath, parameters, {
      cwd: project.directory,
      env: key,
    });
    if (!existsSync(report)) throw new Error(output);
    return { code, output, results: resultsOf(await readFile(report, 'utf8')) };
  };

  beforeAll(async () => {
    project = await createConsumerProject({ programs: 'runners', tools: { msw } });
    for (const file of ['greet', 'msw.test', 'port.test']) {
      const text = await readFile(join(project.directory, `${file}.mjs`), 'utf8');
      await writeFile(join(project.directory, `${file}.js`), commonJsTwin(text));
    }
  });

  afterAll(() => project?.remove());

  test.each(runners)('is tested with $runner', async ({ runner, parameters, files }) => {
    noteResult('Test runners', runner, msw);
    const { code, results, output } = await run([...parameters, ...files]);
    expect([code, results]).toEqual([1, { ...mswTests, ...portTests }]);
    expect(output).toContain('NotFoundError: messages.get: 404 NOT_FOUND');
  });

  test.runIf(msw === 'msw-2')('is tested with jest as it comes, on a port', async () => {
    noteResult('Test runners', 'jest, CommonJS, as it comes', 'without msw, on a port');
    const { code, results } = await run([jest, '--json', '--outputFile=report.json', 'port.test.js']);
    expect([code, results]).toEqual([1, portTests]);
  });

  test.runIf(msw === 'msw-2')('is tested with node --test, on a port', async () => {
    noteResult('Test runners', 'node --test', 'without msw, on a port');
    const parameters = ['--test', '--test-reporter=tap', 'port.node-test.mjs'];
    const { code, stdout } = await runCommand('node', parameters, { cwd: project.directory });
    const results = [...stdout.matchAll(/^(not ok|ok) \d+ - (.+)$/gm)].map(([, result, title]) => [
      title,
      result === 'ok' ? 'passed' : 'failed',
    ]);
    expect([code, Object.fromEntries(results)]).toEqual([1, portTests]);
    expect(stdout).toContain('messages.get: 404 NOT_FOUND');
  });
});

interface Report {
  readonly testResults: readonly {
    readonly message: string;
    readonly assertionResults: readonly { readonly title: string; readonly status: string }[];
  }[];
}

/** What a runner says of each test, or of a file that it could not run. */
function resultsOf(report: string): Record<string, string> {
  const { testResults }: Report = JSON.parse(report);
  const results = testResults.flatMap(({ message, assertionResults }) =>
    assertionResults.length === 0
      ? [[message, 'not run']]
      : assertionResults.map(({ title, status }) => [title, status]),
  );
  return Object.fromEntries(results);
}
