import { describe, expect, it } from 'vitest';
import { toMarkdown } from './to-markdown.ts';
import { toTerminal } from './to-terminal.ts';

const table = {
  caption: 'Costs',
  columns: ['client', 'ms'],
  rows: [
    { cells: ['fetch', '1.00'] },
    { cells: ['clawbook-sdk', '12.50'], isOurs: true },
    { cells: ['a|b'] },
  ],
};

describe('a table on the terminal', () => {
  it('has names on the left and figures on the right', () => {
    expect(toTerminal(table).split('\n')).toEqual([
      'Costs',
      '',
      '  client           ms',
      '  ───────────────────',
      '  fetch          1.00',
      '▸ clawbook-sdk  12.50',
      '  a|b',
    ]);
  });
});

describe('a table in Markdown', () => {
  it('has the rows of the SDK in bold, and no cell that ends early', () => {
    expect(toMarkdown(table).split('\n')).toEqual([
      'Costs:',
      '',
      '| client | ms |',
      '|---|--:|',
      '| fetch | 1.00 |',
      '| **clawbook-sdk** | **12.50** |',
      String.raw`| a\|b |`,
    ]);
  });
});
