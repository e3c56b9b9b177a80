import { describe, expect, it } from 'vitest';
import { minute, record, start } from '../../test/limit-record.ts';
import { unknownRateLimit } from './rate-limit-record.ts';
import { readRecord, writeRecord } from './record-text.ts';

const whole = record({ minute: minute(), taken: 3, hour: [{ startedAt: start, lastAt: start, count: 3 }] });

/** The text of a record in which something is different. */
function changed(changes: object): string {
  return JSON.stringify({ ...JSON.parse(writeRecord(whole)), ...changes });
}

describe('a record as text', () => {
  it.each([
    ['a whole one', whole],
    ['an unknown one', unknownRateLimit],
    [
      'a minute of which the server tells nothing',
      record({ minute: minute({ limit: undefined, remaining: undefined, resetAt: undefined }) }),
    ],
  ])('is read as it was written: %s', (_, one) => {
    expect(readRecord(writeRecord(one))).toMatchObject(JSON.parse(JSON.stringify(one)));
    expect(writeRecord(readRecord(writeRecord(one)))).toBe(writeRecord(one));
  });

  it('is a few kilobytes even after a busy hour', () => {
    const hour = Array.from({ length: 61 }, (_, index) => ({
      startedAt: start + index * 60_000,
      lastAt: start + index * 60_000,
      count: 300,
    }));
    expect(writeRecord({ ...whole, hour }).length).toBeLessThan(6_000);
  });

  it.each([undefined, null])('that is %s is a record of which nothing is known', (text) => {
    expect(readRecord(text)).toEqual(unknownRateLimit);
  });

  it.each([5, true, {}, ['a']])('is a text and not %j', (value) => {
    expect(() => readRecord(value)).toThrow('instead of a text');
  });

  it.each([
    ['no JSON', 'hello'],
    ['nothing', ''],
    ['another JSON', '[1]'],
    ['null', 'null'],
    ['another format', changed({ format: 2 })],
    ['a number that is a text', changed({ taken: '3' })],
    ['a number that is missing', changed({ window: undefined })],
    ['a number that is none', changed({ closedUntil: null })],
    ['a minute that is none', changed({ minute: 5 })],
    ['a minute that is null', changed({ minute: null })],
    ['a minute without its end', changed({ minute: { ...whole.minute, endsAt: undefined } })],
    ['a minute whose limit is a text', changed({ minute: { ...whole.minute, limit: '60' } })],
    ['an hour that is no list', changed({ hour: {} })],
    ['an hour with odd parts', changed({ hour: [{ startedAt: 1 }] })],
    ['a yes or no that is neither', changed({ roundsDown: 1 })],
    ['another yes or no that is neither', changed({ isMeasured: 'yes' })],
  ])('is refused if it holds %s', (_, text) => {
    expect(() => readRecord(text)).toThrow(/JSON|did not put in/);
  });
});
