import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../scripts/snippets/pages.ts';

const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const helpOf = (file: string): string =>
  spawnSync(process.execPath, [join(root, file), '--help'], { encoding: 'utf8' }).stdout;

const sample = 'examples/documentation/webhooks/handler.js';

/** The commands that pages show, and the text that has to know the words of each. */
const families: readonly (readonly [command: RegExp, known: () => string])[] = [
  [/^npm install (--save-dev )?/, () => `${read('pnpm-workspace.yaml')} clawbook-sdk @clawbook/testing`],
  [/^npm (start|test)( --)?/, () => helpOf('scripts/checks.mjs')],
  [/^node scripts\/pnpm\.mjs bench/, () => helpOf('packages/benchmarks/src/bench.ts')],
  [/^node scripts\/pnpm\.mjs (run )?/, () => `install ${read('package.json')} ${read('vitest.config.ts')}`],
  [/^npx (--package @clawbook\/testing )?clawbook-mock/, () => helpOf('packages/testing/dist/cli.js')],
  [
    /^(?=(PROPERTY|FUZZ)_)/,
    () =>
      `run ${read('package.json')} ${read('scripts/set-up-properties.mjs')} ${read('packages/sdk/test/fuzz/fuzz-program.ts')}`,
  ],
  [
    /^(export )?(?=[A-Z_]+=)/,
    () =>
      `${read('packages/core/src/options/client-options.ts')} ${read('docs/certificates.md')} ${read(sample)}`,
  ],
];

const texts = new Map<RegExp, string>();

/**
 * What a command names that does not exist: packages, scripts, checks, flags, variables, files. It is not run.
 *
 * @throws Error if such commands are not known
 */
export function unknownWords(command: string): string[] {
  const family = families.find(([pattern]) => pattern.test(command));
  if (family === undefined)
    throw new Error(`Nothing checks the command \`${command}\`: see unknown-words.ts.`);
  const [pattern, known] = family;
  const text = texts.get(pattern) ?? known();
  texts.set(pattern, text);
  const words = command.replace(pattern, '').trim().split(/\s+/);
  return words
    .filter((_, index) => !text.includes(`${words[index - 1]} <`))
    .map((word) => word.replace(/=.*$/, '').replace(/(?<=.)@\d+$/, ''))
    .flatMap((word) => (word.startsWith('-') ? [word] : word.split(',')))
    .filter(
      (word) => !['', 'node', 'bot.js'].includes(word) && !isIn(text, word) && !existsSync(join(root, word)),
    );
}

function isIn(text: string, word: string): boolean {
  const literally = word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  return new RegExp(String.raw`(?<![\w-])${literally}(?![\w-])`).test(text);
}
