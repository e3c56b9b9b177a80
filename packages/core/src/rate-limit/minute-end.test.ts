import { describe, expect, it } from 'vitest';
import { minute, record, start } from '../../test/limit-record.ts';
import { correctMinute, measureMinute, minuteEnd } from './minute-end.ts';

const usual = record();

describe('minuteEnd', () => {
  it.each([
    ['as told, where it began before its first answer', 30_000, 0, usual, 30_000],
    ['as told, to the second before the longest it can be', 59_000, 0, usual, 59_000],
    ['a minute after the first answer, where that says it better', 59_001, 0, usual, 60_000],
    ['a minute after the first answer, where it is told rounded up', 61_000, 300, usual, 60_300],
    ['a minute after the first answer, however late it is told', 3_600_000, 0, usual, 60_000],
    ['in the past, where it is told so', -5_000, 0, usual, -5_000],
    ['a second later than told, where it is rounded down', 30_000, 0, record({ roundsDown: true }), 31_000],
    [
      'a minute after the first answer, though it is rounded down',
      59_500,
      0,
      record({ roundsDown: true }),
      60_000,
    ],
    [
      'its length after the first answer, where it was measured',
      11_000,
      200,
      record({ minuteLength: 10_000 }),
      10_200,
    ],
  ])('is %s', (_, told, firstSeen, knowledge, end) => {
    expect(minuteEnd(start + told, start + firstSeen, knowledge)).toBe(start + end);
  });
});

describe('measureMinute', () => {
  const previous = minute({ resetAt: start + 11_000, endsAt: start + 11_000 });
  const known = record({ minute: previous });

  it.each([2, 5, 10, 15, 20, 30, 60])(
    'finds windows of %i s that begin with a request and are rounded up',
    (seconds) => {
      const after = measureMinute(known, start + 11_050, start + 11_000 + (seconds + 1) * 1_000);
      expect(after).toEqual({ isMeasured: true, minuteLength: seconds * 1_000 });
    },
  );

  it('finds it with a request that went out at the very end', () => {
    const after = measureMinute(known, start + 11_000, start + 22_000);
    expect(after).toEqual({ isMeasured: true, minuteLength: 10_000 });
  });

  it('cannot tell a window of a second that is rounded up from one of two seconds', () => {
    expect(measureMinute(known, start + 11_050, start + 13_000)).toEqual({});
  });

  it.each([
    ['two ends that are a usual length apart', known, 11_050, 21_000],
    ['two ends that are no usual length apart', known, 11_050, 24_000],
    ['a request that went out later than the end', known, 12_000, 22_000],
    ['a request that went out before the end', known, 10_999, 22_000],
    ['the first window of all', record(), 11_050, 22_000],
    [
      'a window of which the server told nothing',
      record({ minute: { ...previous, resetAt: undefined } }),
      11_050,
      22_000,
    ],
    ['what is settled', record({ minute: previous, isMeasured: true }), 11_050, 22_000],
  ])('takes nothing from %s', (_, before, takenAt, resetAt) => {
    expect(measureMinute(before, start + takenAt, start + resetAt)).toEqual({});
  });
});

describe('correctMinute', () => {
  it.each([
    ['its end has passed by both clocks', start, start, { roundsDown: true }],
    ['its end has passed, and the answer has no date', start, undefined, { roundsDown: true }],
    ['its end has passed by this clock alone', start, start - 1_000, {}],
    ['its end has not passed', start - 1, start - 1_000, { isMeasured: true, minuteLength: 60_000 }],
  ])('when %s', (_, takenAt, date, expected) => {
    expect(correctMinute(takenAt, start, date)).toEqual(expected);
  });
});
