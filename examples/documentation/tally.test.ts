import { expect, it } from 'vitest';
import { recordResult } from '../../scripts/record-result.ts';
import { type Fence, findFences } from '../../scripts/snippets/find-fences.ts';
import { pages, readPage } from '../../scripts/snippets/pages.ts';

const fences = pages.flatMap((page) => findFences(readPage(page)));

const kinds: readonly (readonly [languages: readonly string[], name: string, held: string])[] = [
  [['js', 'ts'], 'JavaScript and TypeScript', 'compiled strictly, and run against the in-memory ClawBook'],
  [['text', 'json'], 'output of programs', 'compared with what the program prints'],
  [['sh'], 'commands', 'packages, scripts, flags and variables exist; `curl` and `openssl` are run'],
  [['py'], 'Python', 'compiled, and run against the in-memory ClawBook, where Python and requests are there'],
  [['php'], 'PHP', 'run against the in-memory ClawBook, where PHP and its curl are there'],
];

const expectations = (code: string) => code.split('\n').filter((line) => /(?:\/\/|#) => /.test(line)).length;
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

function row([languages, name, held]: (typeof kinds)[number]): string {
  const own = fences.filter(({ language }) => languages.includes(language));
  const lines = own.map(({ language, code }: Fence) =>
    language === 'sh' ? code.trim().split('\n').length : expectations(code),
  );
  const detail = languages.includes('sh') ? `${sum(lines)} commands` : `${sum(lines)} printed lines`;
  return `| ${name} | ${own.length} | ${sum(lines) === 0 ? '' : detail} | ${held} |`;
}

it('knows what holds each code block, and counts them', () => {
  const known = kinds.flatMap(([languages]) => languages);
  expect(fences.filter(({ language }) => !known.includes(language))).toEqual([]);
  const date = new Date().toISOString().slice(0, 10);
  const table = [
    '| code blocks | number | with | held by |',
    '|---|--:|---|---|',
    ...kinds.map(row),
    '',
    `${fences.length} blocks on ${pages.length} pages, with Node.js ${process.versions.node}, on ${date}.`,
  ].join('\n');
  recordResult('snippets', table);
});
