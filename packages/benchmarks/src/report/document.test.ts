import { describe, expect, it } from 'vitest';
import { document } from './document.ts';

const report = {
  date: '2026-01-31',
  machine: 'Node.js 24.0.0, 2 cores',
  load: 0.2,
  versions: ['ky 2.1.0'],
  skipped: [],
  sections: [
    {
      title: 'Memory',
      text: ['What stays.'],
      charts: [{ file: 'memory', title: 'KB for a call', subtitle: 'Short is good.', rows: [] }],
      tables: [{ caption: 'KB', columns: ['client', 'KB'], rows: [{ cells: ['ky', '79'] }] }],
      goals: [
        { text: 'flat', reached: '3 KB', isMet: true },
        { text: 'fast', reached: '2.0', isMet: false },
      ],
    },
  ],
};

describe('the report', () => {
  it('says honestly which goals are met', () => {
    const text = document(report);

    expect(text).toContain('| flat | 3 KB | yes |');
    expect(text).toContain('| fast | 2.0 | **no** |');
  });

  it('has a section for each scenario, with its picture and its table', () => {
    expect(document(report)).toContain(
      '## Memory\n\nWhat stays.\n\n![KB for a call](benchmarks/memory.svg)\n\nKB:\n\n| client | KB |\n',
    );
  });

  it('says when, with what and with which versions it was measured', () => {
    expect(document(report)).toContain(
      'Taken on 2026-01-31 with Node.js 24.0.0, 2 cores. Versions: ky 2.1.0.',
    );
  });

  it('says if the machine had other work', () => {
    expect(document(report)).not.toContain('busy');
    expect(document({ ...report, load: 3.21 })).toContain('busy with other work (load 3.2 before the run)');
  });

  it('names what could not be measured, if anything', () => {
    expect(document(report)).not.toContain('Not measured');
    expect(document({ ...report, skipped: ['got (no network)'] })).toContain(
      'Not measured: got (no network).',
    );
  });
});
