import { mkdir, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addUndici } from '../packed/add-undici.ts';
import { type CleanProject, createCleanProject } from '../packed/clean-project.ts';
import { runCommand } from '../packed/run-command.ts';
import { makeAuthority } from '../sockets/certificate.ts';
import { nodeExecutable } from './node-executable.ts';

const authority = makeAuthority('CA of the box');
let server: Server;
let url: string;

beforeAll(async () => {
  server = createServer(authority.issue(), (_request, response) => response.end('{"version":"1.5.0"}'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => server?.close());

describe.each([
  { type: 'commonjs', program: 'tls.cjs' },
  { type: 'module', program: 'tls.mjs' },
] as const)('tls in a $type project', ({ type, program }) => {
  let project: CleanProject;

  beforeAll(async () => {
    project = await createCleanProject({ type, programs: '../runtimes/programs/tls' });
    await writeFile(join(project.directory, 'ca.pem'), authority.ca);
  });

  afterAll(() => project?.remove());

  /** Runs the program in the Node.js of a major version. */
  const run = async (major: number) => {
    const env = { CLAWBOOK_BASE_URL: url };
    return await runCommand(nodeExecutable(major), [program], { cwd: project.directory, env });
  };

  test.each([
    [20, 'npm install undici@7'],
    [24, 'npm install undici'],
  ])('says how to install undici where it is missing: Node.js %i', async (major, command) => {
    const { stdout, code, output } = await run(major);
    expect(code, output).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      name: 'ConfigurationError',
      outcome: 'not_sent',
      message: `\`tls\` needs the package undici, which is not installed: ${command}`,
      request: { endpoint: 'status' },
    });
  });

  test('says so where what is installed is something else', async () => {
    const folder = join(project.directory, 'node_modules/undici');
    await mkdir(folder);
    await writeFile(join(folder, 'index.js'), 'exports.request = () => {};');
    const { stdout } = await run(24);
    expect(JSON.parse(stdout).message).toBe('`tls` needs undici 6 or newer: npm install undici');
  });

  test('works with undici beside it, and ends by itself', async () => {
    await addUndici(project, 7);
    expect(await run(24)).toMatchObject({ output: '1.5.0', code: 0 });
  });

  test('says which version to install where the one that is there does not load', async () => {
    await addUndici(project, 8);
    const { stdout } = await run(20);
    expect(JSON.parse(stdout)).toMatchObject({
      name: 'ConfigurationError',
      message: expect.stringMatching(/cannot be loaded here: npm install undici@7$/),
    });
  });
});
