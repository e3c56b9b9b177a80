import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { describe, expect, inject, test } from 'vitest';
import { runCommand } from './run-command.ts';

const attwFolder = dirname(fileURLToPath(import.meta.resolve('@arethetypeswrong/cli/package.json')));

describe.each(Object.entries(inject('tarballs')))('the tarball of %s', (_, tarball) => {
  test('satisfies publint', async () => {
    const { buffer } = new Uint8Array(await readFile(tarball));
    const { messages, pkg } = await publint({ pack: { tarball: buffer }, strict: true });
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
  });

  test('has types that are right in every kind of module resolution', async () => {
    const args = [join(attwFolder, 'dist/index.js'), '--no-emoji', '--format', 'ascii', tarball];
    const { code, output } = await runCommand(process.execPath, args, { cwd: import.meta.dirname });
    expect(code, output).toBe(0);
  });
});
