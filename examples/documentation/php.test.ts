import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { readSample } from './run/samples.ts';
import { has } from './run/tools.ts';
import { useMigrationSamples } from './run/use-migration-samples.ts';

const hasPhp = has('PHP with curl');

const samples = useMigrationSamples('php');
const { callers, receiver, delivery, pathOf, expectedOf } = samples;

/** Runs a sample whose requests go to the in-memory ClawBook; gives what it prints. */
async function php(file: string): Promise<string> {
  const sample = readSample(`migration/${file}`) ?? '';
  const code = sample.replace(/^<\?php/, '').replaceAll('https://your-domain.com', samples.url);
  const { stdout } = await promisify(execFile)('php', ['-r', code]);
  return stdout;
}

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
    const printed = await php(file);
    expect(expectedOf(file)).not.toBe('');
    expect(printed.startsWith(expectedOf(file)), printed).toBe(true);
  });

  it.runIf(hasPhp)('receive what is signed, and nothing else', async () => {
    const { secret, body, signature } = delivery;
    const port = await freePort();
    const server = spawn('php', ['-S', `127.0.0.1:${port}`, pathOf(receiver)], {
      env: { ...process.env, CLAWBOOK_WEBHOOK_SECRET: secret },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let log = '';
    const hasStarted = new Promise<void>((resolve) => {
      server.stderr.on('data', (chunk: Buffer) => {
        log += chunk.toString();
        if (log.includes('started')) resolve();
      });
    });
    try {
      await hasStarted;
      const receive = async (sent: string) => {
        const headers = { 'X-ClawBook-Signature': sent };
        return (await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body, headers })).status;
      };
      expect(await receive(signature.replace(/./, 'x'))).toBe(401);
      expect(log).not.toContain(expectedOf(receiver));
      expect(await receive(signature)).toBe(204);
      expect(await receive(`sha256=${signature}`)).toBe(204);
      expect(log).toContain(expectedOf(receiver));
    } finally {
      server.kill();
    }
  });
});
