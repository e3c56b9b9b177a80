import { execFile, spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Command, hasOwnNetwork, withoutNetwork } from '../.vitepress/offline/without-network.ts';

const server = createServer((_, response) => response.end('reached'));
beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
afterAll(() => server.close());

/** What a program gets that asks the server above, started in one way or another. */
async function ask(start: (args: string[]) => Command): Promise<string> {
  const { port } = server.address() as AddressInfo;
  const program = `fetch('http://127.0.0.1:${port}').then((response) => response.text(), String).then(console.log)`;
  const { command, args, env } = start(['--eval', program]);
  const { stdout } = await promisify(execFile)(command, args, { encoding: 'utf8', env });
  return stdout.trim();
}

describe('withoutNetwork', () => {
  it('lets Node.js connect to nothing', async () => {
    expect(await ask((args) => ({ command: process.execPath, args, env: process.env }))).toBe('reached');
    expect(await ask((args) => withoutNetwork(args, false))).toBe('TypeError: fetch failed');
  });

  it.skipIf(!hasOwnNetwork())(
    'has no network but an idle loopback, where the system can do that',
    async () => {
      const { command, args } = withoutNetwork([], true);
      const devices = spawnSync(command, [...args.slice(0, -1), 'cat', '/proc/net/dev'], {
        encoding: 'utf8',
      }).stdout;

      expect(devices.match(/\w+:/g)).toEqual(['lo:']);
      expect(await ask((given) => withoutNetwork(given, true))).toBe('TypeError: fetch failed');
    },
  );
});
