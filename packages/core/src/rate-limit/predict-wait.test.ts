import { describe, expect, it } from 'vitest';
import { minute, record, start } from '../../test/limit-record.ts';
import { predictWait } from './predict-wait.ts';
import type { Wait } from './take-turn.ts';

const until = start + 10_000;
const known = record({ minute: minute({ resetAt: until }), windowLength: 60_000 });
const wait = (reason: Wait['reason'], end = until): Wait => ({ until: end, reason, hopeful: 0 });

describe('predictWait', () => {
  it.each([
    [0, 10_000],
    [59, 10_000],
    [60, 70_000],
    [119, 70_000],
    [120, 130_000],
  ])('has place %i wait %i ms: each window takes as many as it allows', (place, milliseconds) => {
    expect(predictWait(known, wait('minute'), start, place, {})).toBe(milliseconds);
  });

  it.each([
    ['keeps to the smaller limit', known, wait('minute'), 20, { perMinute: 10 }, 130_000],
    [
      'knows nothing of further windows where no limit is told',
      record({ windowLength: 60_000 }),
      wait('minute'),
      500,
      {},
      10_000,
    ],
    ['knows nothing beyond the end of the hour', known, wait('hour'), 500, {}, 10_000],
    ['is nothing where the time has come', known, wait('minute', start - 5), 0, {}, 0],
    [
      'takes the end of a 429 for that of the window if that is when it ends',
      known,
      wait('refused'),
      60,
      {},
      70_000,
    ],
    ['allows for a rounded second there', known, wait('refused', until - 1_000), 60, {}, 69_000],
    [
      'knows that the next window may follow at once where a 429 ends in the middle of one',
      known,
      wait('refused', start + 2_000),
      60,
      {},
      2_000,
    ],
    ['counts the windows after that one', known, wait('refused', start + 2_000), 120, {}, 62_000],
    [
      'counts the windows of an own limit after one of which the server tells nothing',
      record({ minute: minute({ limit: undefined, resetAt: undefined }), windowLength: 60_000 }),
      wait('minute'),
      10,
      { perMinute: 10 },
      70_000,
    ],
    [
      'knows no end of a window but that of the 429 before the first answer',
      record({ windowLength: 60_000 }),
      wait('refused'),
      10,
      { perMinute: 10 },
      10_000,
    ],
    ['has those in front wait as long as the 429 says', known, wait('refused', start + 2_000), 0, {}, 2_000],
  ])('%s', (_, before, what, place, given, milliseconds) => {
    expect(predictWait(before, what, start, place, given)).toBe(milliseconds);
  });
});
