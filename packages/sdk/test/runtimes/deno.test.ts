import { afterAll, beforeAll, expect, test } from 'vitest';
import { type CleanProject, createCleanProject } from '../packed/clean-project.ts';
import { runCommand } from '../packed/run-command.ts';
import { executableOf } from './executable-of.ts';
import { runProgram } from './run-program.ts';
import { type Runtime, runtimes } from './runtimes.ts';

const [deno] = runtimes.filter(({ name }) => name === 'Deno') as [Runtime];

let project: CleanProject;

beforeAll(async () => {
  project = await createCleanProject({ type: 'module', programs: '../runtimes/programs/matrix' });
});

afterAll(() => project?.remove());

test('Deno understands the types, without those of Node.js', async () => {
  const settings = { cwd: project.directory, env: { DENO_DIR: 'deno-cache', DENO_NO_UPDATE_CHECK: '1' } };
  const { code, output } = await runCommand(executableOf(deno), ['check', 'deno-types.ts'], settings);
  expect(code, output).toBe(0);
});

test.each(['status', 'send'])(
  'a program without --allow-net is told so, and ends by itself: %s',
  async (endpoint) => {
    const client = { apiKey: 'YOUR_API_KEY', baseUrl: 'http://127.0.0.1:8443', maxRetries: 0 };
    const call = { client, endpoint, input: { recipient: 'A' } };
    const settings = { parameters: [JSON.stringify(call)], permissions: [] };
    expect(await runProgram(deno, project.directory, 'launchers/call.mjs', settings)).toMatchObject({
      error: {
        name: 'ConnectionError',
        outcome: 'not_sent',
        message: expect.stringContaining('run again with the --allow-net flag'),
      },
    });
  },
);
