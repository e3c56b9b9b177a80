import { beforeAll, describe, expect, it } from 'vitest';
import { recordResult } from '../../../../scripts/record-result.ts';
import type { FuzzReport } from './fuzz-report.ts';
import { type Breach, rules } from './judge.ts';
import { reportTable } from './report-table.ts';
import { type FuzzEnd, runFuzzProgram } from './run-fuzz-program.ts';

let end: FuzzEnd;
let report: FuzzReport;

beforeAll(async () => {
  end = await runFuzzProgram();
  ({ report } = end);
  recordResult('fuzz', reportTable(report));
});

describe('under whatever a server answers', () => {
  it.each(Object.entries(rules))('%s: %s', (rule) => {
    const breaches = report.breaches.filter((breach: Breach) => breach.rule === rule);
    expect(breaches.slice(0, 5)).toEqual([]);
  });

  it('a process gets no warning, and no promise is left unhandled', () => {
    expect(report.complaints).toEqual([]);
  });

  it('nothing is left open: no connection, no timer, and the process ends by itself', () => {
    expect(report.leftOpen).toEqual([]);
    expect([end.code, end.stderr]).toEqual([0, '']);
    expect(end.lingered).toBeLessThan(10_000);
  });

  it('no prototype is changed', () => {
    expect(report.isPolluted).toBe(false);
  });

  it('all kinds of outcome occur, so that the rules are about something', () => {
    const most = process.env['FUZZ_ONLY'] === undefined ? report.answers : 0;
    for (const outcome of ['success', 'rejected', 'unknown', 'not_sent'])
      expect(report.outcomes[outcome] ?? 0).toBeGreaterThanOrEqual(most / 200);
    expect(Object.keys(report.kinds).length).toBeGreaterThan(most > 5_000 ? 50 : 0);
  });
});
