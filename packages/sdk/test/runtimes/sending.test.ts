import { cp, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addUndici } from '../packed/add-undici.ts';
import { type CleanProject, createCleanProject } from '../packed/clean-project.ts';
import { type Ended, runCommand } from '../packed/run-command.ts';
import { makeAuthority } from '../sockets/certificate.ts';
import { openSilentPort, type SilentPort } from '../sockets/silent-port.ts';
import { nodeExecutable } from './node-executable.ts';

const runs = [
  { node: 20, undici: undefined },
  { node: 22, undici: undefined },
  { node: 24, undici: undefined },
  { node: 26, undici: undefined },
  // A client with `tls`; version 8 of undici does not load in Node.js 20.
  { node: 20, undici: 6 },
  { node: 20, undici: 7 },
  { node: 22, undici: 7 },
  { node: 24, undici: 8 },
  { node: 26, undici: 8 },
] as const;

// The calls may be repeated once, but for the one that waits for a connection.
const notSent = { outcome: 'not_sent', attempts: 2, code: expect.any(String) };
const unknown = { outcome: 'unknown', code: expect.stringMatching(/^(ECONNRESET|UND_ERR_SOCKET|EPIPE)$/) };
const once = { outcome: 'answered', attempts: 1, arrived: 1 };

const expected: Record<string, { GET: object; POST: object }> = {
  refused: both({ ...notSent, code: 'ECONNREFUSED' }),
  'name not found': both({ ...notSent, code: expect.stringMatching(/^(ENOTFOUND|EAI_AGAIN)$/) }),
  'certificate not trusted': both({ ...notSent, code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' }),
  'TLS to a plain port': both({ ...notSent, code: 'ERR_SSL_WRONG_VERSION_NUMBER' }),
  'reset before it was read': {
    GET: { ...unknown, attempts: 2, arrived: 0 },
    POST: { ...unknown, attempts: 1, arrived: 0 },
  },
  'reset after it was read': {
    GET: { ...unknown, attempts: 2, arrived: 2 },
    POST: { ...unknown, attempts: 1, arrived: 1 },
  },
  'idle connection closed': both(once),
  'idle connection reset': both(once),
  'idle connection closed while busy': both(once),
  'idle connection reset while busy': both(once),
  ...(process.platform === 'linux' && {
    'connect timeout': both({ ...notSent, attempts: 1, code: 'UND_ERR_CONNECT_TIMEOUT' }),
  }),
};

function both(result: object): { GET: object; POST: object } {
  return { GET: result, POST: result };
}

let project: CleanProject;
let reports: Promise<Ended>[];
let silent: SilentPort | undefined;

beforeAll(async () => {
  const authority = makeAuthority('CA of the box');
  const certificates = JSON.stringify({
    ca: authority.ca,
    trusted: authority.issue(),
    untrusted: makeAuthority('CA of another box').issue(),
  });
  project = await createCleanProject({ type: 'module', programs: '../runtimes/programs/sending' });
  await writeFile(join(project.directory, 'certificates.json'), certificates);
  const directories = new Map<number | undefined, string>([[undefined, project.directory]]);
  for (const major of [6, 7, 8] as const) directories.set(major, await copyWithUndici(major));
  if (process.platform === 'linux') silent = await openSilentPort('127.0.0.1');
  // All at the same time: each waits 10 s for a connection, and does little else.
  reports = runs.map(({ node, undici }) => report(node, directories.get(undici) ?? '', undici !== undefined));
});

afterAll(async () => {
  silent?.close();
  await project?.remove();
});

describe('what becomes of a request that does not get through', () => {
  test.each(runs.map((run, index) => ({ ...run, index })))(
    'is known: Node.js $node, undici $undici',
    async ({ index }) => {
      const { stdout, output, code } = (await reports[index]) ?? {};
      expect(code, output).toBe(0);
      expect(JSON.parse(stdout ?? '')).toEqual(expected);
    },
  );
});

/** A project below the other one, so that it is removed with it. */
async function copyWithUndici(major: 6 | 7 | 8): Promise<string> {
  const directory = join(project.directory, `with-undici-${major}`);
  await mkdir(directory);
  for (const part of await readdir(project.directory)) {
    if (part.startsWith('with-')) continue;
    await cp(join(project.directory, part), join(directory, part), { recursive: true });
  }
  await addUndici({ directory }, major);
  return directory;
}

async function report(node: number, directory: string, isSecure: boolean): Promise<Ended> {
  const parameters = ['sending.mjs', 'certificates.json', String(silent?.port ?? '')];
  if (isSecure) parameters.push('--tls');
  return await runCommand(nodeExecutable(node), parameters, { cwd: directory });
}
