#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { parseCommandLine } from './command/parse-command-line.ts';
import { serve } from './command/serve.ts';
import { usage } from './command/usage.ts';

try {
  await run(process.argv.slice(2));
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`clawbook-mock: ${message}\nclawbook-mock --help lists the options.\n`);
  process.exitCode = 1;
}

async function run(args: readonly string[]): Promise<void> {
  const command = parseCommandLine(args);
  if (command.action === 'serve') await serve(command, print);
  else print(command.action === 'help' ? usage : `${version()}\n`);
}

function print(text: string): void {
  process.stdout.write(text);
}

function version(): string {
  // Read here rather than bundled, so that it is that of the package as published.
  const manifest: unknown = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest
    ? String(manifest.version)
    : 'unknown';
}
