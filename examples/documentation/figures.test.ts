import { describe, expect, it } from 'vitest';
import { readPage } from '../../scripts/snippets/pages.ts';

/** Where each line of README's table comes from: the section, the table's caption if it has several, and the column. */
const sources: Readonly<Record<string, readonly [section: string, caption: string, column: string]>> = {
  'a message that is answered 500 is sent': ['Writes that go wrong', '', 'answered 500'],
  'a message whose connection is lost is sent': ['Writes that go wrong', '', 'connection lost'],
  'a web page instead of an answer is a': ['Writes that go wrong', '', '200 with a web page'],
  ...Object.fromEntries(
    [
      ['lost', 'lost'],
      ['answered 429', '429'],
      ['sockets', 'sockets'],
    ].map(([words, column = '']) => [
      `300 calls at once, 60 allowed in 10 s: ${words}`,
      [
        'Bursts against a limited server',
        '300 calls at once against 60 in 10 s, windows of the clock:',
        column,
      ] as const,
    ]),
  ),
};

const benchmarks = readPage('docs/benchmarks.md');
const readme = readPage('README.md');

/** The cells of a Markdown table that begins somewhere behind a text, without what makes them bold. */
function tableAfter(text: string): string[][] {
  const lines = text.slice(text.indexOf('\n|') + 1).split('\n');
  const end = lines.findIndex((line) => !line.startsWith('|'));
  return lines.slice(0, end).map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim().replaceAll('**', '')),
  );
}

function measured(section: string, caption: string, column: string, client: string): string | undefined {
  const [, rest = ''] = benchmarks.split(`## ${section}\n`);
  const [head = [], ...rows] = tableAfter(rest.slice(rest.indexOf(caption)));
  return rows.find(([name]) => name === client)?.[head.indexOf(column)];
}

describe('the figures in README', () => {
  const [[, ...clients] = [], , ...rows] = tableAfter(readme.slice(readme.indexOf('## Why')));

  it('are of several clients, and all come from somewhere', () => {
    expect(clients).toContain('openai');
    expect(rows.map(([name]) => name)).toEqual(Object.keys(sources));
  });

  it.each(rows)('are those of the last run of the benchmarks: %s', (name = '', ...figures) => {
    const [section, caption, column] = sources[name] ?? ['', '', ''];
    expect(figures).toEqual(clients.map((client) => measured(section, caption, column, client)));
  });
});
