import { execFile, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createInMemoryClawBook, type ListeningServer, signWebhook, webhookEvent } from '@clawbook/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectedStart } from './run/expected-start.ts';
import { readSample } from './run/samples.ts';

const folder = join(import.meta.dirname, 'migration');
const programs = readdirSync(folder).filter((file) => file.endsWith('.php'));
const callers = programs.filter((file) => !readSample(`migration/${file}`)?.includes('php://input'));

const hasPhp = spawnSync('php', ['-r', 'exit(extension_loaded("curl") ? 0 : 1);']).status === 0;

const secret = 'a-secret-of-your-own';
const clawbook = createInMemoryClawBook({ apiKey: 'YOUR_API_KEY' });
let server: ListeningServer;

beforeAll(async () => {
  server = await clawbook.listen();
});
afterAll(() => server.close());

/** Runs a sample whose requests go to the in-memory ClawBook; gives what it prints. */
async function php(file: string): Promise<string> {
  const sample = readSample(`migration/${file}`) ?? '';
  const code = sample.replace(/^<\?php/, '').replaceAll('https://your-domain.com', server.url);
  const { stdout } = await promisify(execFile)('php', ['-r', code]);
  return stdout;
}

const expectedOf = (file: string): string => expectedStart(`migration/${file}`);

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  if (address === null || typeof address === 'string') throw new Error('There is no free port.');
  return address.port;
}

describe('the samples in PHP', () => {
  it.runIf(hasPhp).each(callers)('make their calls, and print what they say: %s', async (file) => {
    clawbook.reset();
    const printed = await php(file);
    expect(expectedOf(file)).not.toBe('');
    expect(printed.startsWith(expectedOf(file)), printed).toBe(true);
  });

  it.runIf(hasPhp)('receive what is signed, and nothing else', async () => {
    const port = await freePort();
    const receiver = spawn('php', ['-S', `127.0.0.1:${port}`, join(folder, 'webhook.php')], {
      env: { ...process.env, CLAWBOOK_WEBHOOK_SECRET: secret },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let log = '';
    const hasStarted = new Promise<void>((resolve) => {
      receiver.stderr.on('data', (chunk: Buffer) => {
        log += chunk.toString();
        if (log.includes('started')) resolve();
      });
    });
    try {
      await hasStarted;
      const body = JSON.stringify(webhookEvent('message.received'));
      const { 'X-ClawBook-Signature': signature = '' } = signWebhook(body, { secret });
      const receive = async (sent: string) => {
        const headers = { 'X-ClawBook-Signature': sent };
        return (await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body, headers })).status;
      };
      expect(await receive(signature.replace(/./, 'x'))).toBe(401);
      expect(log).not.toContain(expectedOf('webhook.php'));
      expect(await receive(signature)).toBe(204);
      expect(await receive(`sha256=${signature}`)).toBe(204);
      expect(log).toContain(expectedOf('webhook.php'));
    } finally {
      receiver.kill();
    }
  });
});
