import { spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished, vi } from 'vitest';

const command = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

function start(args: readonly string[]) {
  return spawn(process.execPath, [command, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
}

async function run(args: readonly string[]) {
  const child = start(args);
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  return { code, stdout, stderr };
}

describe('clawbook-mock', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('serves what it prints until %s', async (signal) => {
    const child = start(['--port', '0', '--key', 'my-key', '--tier', 'pro', '--empty']);
    const [printed] = await once(child.stdout.setEncoding('utf8'), 'data');
    const [, url] = /url {2}(http:\S+)/.exec(printed) ?? [];
    expect(printed).toContain(`curl -H 'Authorization: Bearer my-key' ${url}/api/v1/status`);

    const response = await fetch(`${url}/api/v1/conversations`, {
      headers: { Authorization: 'Bearer my-key' },
    });
    expect(response.headers.get('x-ratelimit-limit')).toBe('120');
    expect(await response.json()).toMatchObject({ data: [] });

    child.kill(signal);
    const [code] = await once(child, 'close');
    expect(code).toBe(0);
  });

  it('delivers what is typed to a webhook, and prints what the bot sends', async () => {
    const bot = createServer();
    bot.listen(0, '127.0.0.1');
    await once(bot, 'listening');
    const address = bot.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const args = ['--port', '0', '--webhook', `http://127.0.0.1:${port}/hooks`, '--secret', 's3cret'];
    const child = spawn(process.execPath, [command, ...args], { stdio: 'pipe' });
    onTestFinished(() => {
      child.kill('SIGKILL');
      bot.close();
      bot.closeAllConnections();
    });
    let printed = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      printed += chunk;
    });
    await vi.waitFor(() => expect(printed).toContain('Ctrl-C'), 30_000);
    expect(printed).toContain(`Events go to http://127.0.0.1:${port}/hooks, signed with the secret s3cret`);

    child.stdin.write('Hello, bot\n');
    const [request, response] = await once(bot, 'request');
    const body = await text(request);
    response.end();
    expect(JSON.parse(body)).toMatchObject({ type: 'message.received', data: { content: 'Hello, bot' } });
    expect(request.headers['x-clawbook-signature']).toBe(
      createHmac('sha256', 's3cret').update(body).digest('hex'),
    );

    const [, url, key] = /url {2}(http:\S+)\s+key {2}(\S+)/.exec(printed) ?? [];
    const sent = await fetch(`${url}/api/v1/messages/send`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ platform: 'telegram', recipient: '123456789', message: 'Hello, human' }),
    });
    expect(sent.status).toBe(201);
    await vi.waitFor(() => expect(printed).toMatch(/\n< Hello, human\n$/), 30_000);

    // It ends though message.sent has no answer, and standard input is open.
    child.kill('SIGTERM');
    expect(await once(child, 'close')).toEqual([0, null]);
  });

  it('limits and delays as it is told', async () => {
    const child = start(['--port', '0', '--limit', '1/30m', '--latency', '60']);
    const [printed] = await once(child.stdout.setEncoding('utf8'), 'data');
    const [, url, key] = /url {2}(http:\S+)\s+key {2}(\S+)/.exec(printed) ?? [];
    const ask = async () => {
      const begin = performance.now();
      const { status } = await fetch(`${url}/api/v1/status`, { headers: { Authorization: `Bearer ${key}` } });
      return { status, took: performance.now() - begin };
    };
    const [first, second] = [await ask(), await ask()];
    child.kill();
    await once(child, 'close');
    expect([first.status, second.status]).toEqual([200, 429]);
    expect(Math.min(first.took, second.took)).toBeGreaterThan(59);
  });

  it('prints its help', async () => {
    const { code, stdout } = await run(['--help']);
    expect(code).toBe(0);
    const flags = ['--port', '--host', '--key', '--tier', '--empty', '--help', '--version'];
    for (const flag of [...flags, '--limit', '--latency', '--webhook', '--secret', '--scheme']) {
      expect(stdout).toContain(flag);
    }
  });

  it('prints the version of the package', async () => {
    expect(await run(['--version'])).toMatchObject({ code: 0, stdout: `${manifest.version}\n` });
  });

  it.each([
    [['--tier', 'gold'], '--tier must be standard, pro or elite'],
    [['--limit', '5'], '--limit must be requests in a time'],
    [['--colour'], '--colour'],
    [['--key', 'two words'], '`apiKey`'],
    [['--host', 'no.such.host.invalid', '--port', '0'], 'no.such.host.invalid'],
  ])('ends with 1 for %j', async (args, message) => {
    const { code, stdout, stderr } = await run(args);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain(`clawbook-mock: `);
    expect(stderr).toContain(message);
    expect(stderr).not.toContain('    at ');
  });
});
