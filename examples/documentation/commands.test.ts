import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { createInMemoryClawBook } from '@clawbook/testing';
import { describe, expect, it } from 'vitest';
import { findFences } from '../../scripts/snippets/find-fences.ts';
import { pages, readPage } from '../../scripts/snippets/pages.ts';
import { has } from './run/tools.ts';
import { unknownWords } from './run/unknown-words.ts';

const commands = pages.flatMap((page) =>
  findFences(readPage(page))
    .filter(({ language }) => language === 'sh')
    .flatMap(({ code }) => code.trim().split('\n'))
    .map((line) => line.replace(/\s+#.*$/, '').trim())
    .map((command) => ({ page, command })),
);

// These are run: the first by certificates.test.ts.
const isRun = (command: string) => /^(openssl|curl) /.test(command);

describe('the commands of the pages', () => {
  it.each(commands.filter(({ command }) => !isRun(command)))(
    'name what there is: $command ($page)',
    ({ command }) => {
      expect(unknownWords(command)).toEqual([]);
    },
  );

  const curls = commands.filter(({ command }) => command.startsWith('curl '));
  it.runIf(has('curl')).each(curls)('are answered: $command', async ({ command }) => {
    const clawbook = createInMemoryClawBook({ apiKey: 'YOUR_API_KEY' });
    const server = await clawbook.listen();
    const args = command.replace('https://your-domain.com', server.url).match(/"[^"]*"|\S+/g) ?? [];
    const { stdout } = await promisify(execFile)(
      'curl',
      args.slice(1).map((arg) => arg.replaceAll('"', '')),
    );
    await server.close();
    expect(JSON.parse(stdout)).toMatchObject({ version: '1.5.0' });
  });
});
