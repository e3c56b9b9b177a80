import { execFile, spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createInMemoryClawBook, type ListeningServer, signWebhook, webhookEvent } from '@clawbook/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectedStart } from './run/expected-start.ts';
import { readSample } from './run/samples.ts';

const folder = join(import.meta.dirname, 'migration');
const programs = readdirSync(folder).filter((file) => file.endsWith('.py'));
const callers = programs.filter((file) => !readSample(`migration/${file}`)?.includes('flask'));

const hasPython = spawnSync('python3', ['--version']).status === 0;
const hasRequests = spawnSync('python3', ['-c', 'import requests']).status === 0;

const secret = 'a-secret-of-your-own';
const clawbook = createInMemoryClawBook({ apiKey: 'YOUR_API_KEY' });
let server: ListeningServer;

beforeAll(async () => {
  server = await clawbook.listen();
});
afterAll(() => server.close());

/** Runs a program with Python; gives what it prints. */
async function python(program: string, ...args: string[]): Promise<string> {
  const variables = { CLAWBOOK_BASE_URL: server.url, CLAWBOOK_WEBHOOK_SECRET: secret };
  const { stdout } = await promisify(execFile)(
    'python3',
    [join(import.meta.dirname, 'run', program), ...args],
    {
      env: { ...process.env, ...variables, PYTHONDONTWRITEBYTECODE: '1', PYTHONIOENCODING: 'utf-8' },
    },
  );
  return stdout;
}

const expectedOf = (file: string): string => expectedStart(`migration/${file}`);

describe('the samples in Python', () => {
  it.runIf(hasPython)('compile', () => {
    const check = 'import sys\nfor name in sys.argv[1:]: compile(open(name).read(), name, "exec")';
    const files = programs.map((file) => join(folder, file));
    expect(spawnSync('python3', ['-c', check, ...files], { encoding: 'utf8' }).stderr).toBe('');
  });

  it.runIf(hasRequests).each(callers)('make their calls, and print what they say: %s', async (file) => {
    clawbook.reset();
    const printed = await python('run-python.py', join(folder, file));
    expect(expectedOf(file)).not.toBe('');
    expect(printed.startsWith(expectedOf(file)), printed).toBe(true);
  });

  it.runIf(hasPython)('receive what is signed, and nothing else', async () => {
    const body = JSON.stringify(webhookEvent('message.received'));
    const { 'X-ClawBook-Signature': signature = '' } = signWebhook(body, { secret });
    const receive = (sent: string) => python('receive-python.py', join(folder, 'webhook.py'), body, sent);
    expect(await receive(signature)).toBe(`${expectedOf('webhook.py')}\n204\n`);
    expect(await receive(`sha256=${signature}`)).toBe(`${expectedOf('webhook.py')}\n204\n`);
    expect(await receive(signature.replace(/./, 'x'))).toBe('401\n');
  });
});
