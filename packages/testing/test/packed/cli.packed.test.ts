import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

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

  it('prints its help', async () => {
    const { code, stdout } = await run(['--help']);
    expect(code).toBe(0);
    for (const flag of ['--port', '--host', '--key', '--tier', '--empty', '--help', '--version']) {
      expect(stdout).toContain(flag);
    }
  });

  it('prints the version of the package', async () => {
    expect(await run(['--version'])).toMatchObject({ code: 0, stdout: `${manifest.version}\n` });
  });

  it.each([
    [['--tier', 'gold'], '--tier must be standard, pro or elite'],
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
