import { describe, expect, it } from 'vitest';
import { minute, record } from '../../test/limit-record.ts';
import { AnnouncedWait } from './announced-wait.ts';
import type { Wait } from './take-turn.ts';

const wait: Wait = { until: 0, reason: 'minute', hopeful: 0 };
const known = record({ minute: minute(), windowLength: 60_000 });

/** A wait until the moment 1,000 that was told of. */
function announced(): AnnouncedWait {
  const last = new AnnouncedWait();
  last.isNews(wait, 1_000, known);
  return last;
}

describe('AnnouncedWait', () => {
  it('has any first wait be news', () => {
    expect(new AnnouncedWait().isNews(wait, 0, record())).toBe(true);
  });

  it.each([
    ['until the same moment', 1_000, false],
    ['a moment longer', 1_001, false],
    ['longer', 1_002, true],
    ['shorter', 500, false],
  ])('takes the same wait %s to be news or not', (_, until, isNews) => {
    expect(announced().isNews(wait, until, known)).toBe(isNews);
  });

  it.each([
    ['reason', { ...wait, reason: 'refused' } as const, known],
    ['number of calls that may yet go', { ...wait, hopeful: 2 }, known],
    ['limit', wait, record({ ...known, minute: minute({ limit: 120 }) })],
    ['length of a window', wait, record({ ...known, windowLength: 61_000 })],
  ])('takes a wait until the same moment with another %s to be news, once', (_, other, what) => {
    const last = announced();
    expect(last.isNews(other, 1_000, what)).toBe(true);
    expect(last.isNews(other, 1_000, what)).toBe(false);
  });
});
