import { describe, expect, it } from 'vitest';
import { minute, record, start } from '../../test/limit-record.ts';
import { hourLimit, minuteLimit, takeTurn, takeTurnAnyway } from './take-turn.ts';

const end = start + 60_000;
const hour = (count: number) => [{ startedAt: start, lastAt: start, count }];

describe('takeTurn lets a request go', () => {
  it.each([
    ['the first one of all', record(), {}],
    ['when one is left', record({ minute: minute({ remaining: 1 }) }), {}],
    [
      'when those under way leave one',
      record({ minute: minute({ remaining: 5 }), inFlight: 3, inFlightBefore: 1 }),
      {},
    ],
    [
      'when the server tells no limit',
      record({ minute: minute({ limit: undefined, remaining: undefined }), inFlight: 99 }),
      {},
    ],
    ['when the own limit leaves one', record({ minute: minute(), taken: 4 }), { perMinute: 5 }],
    ['when the hour leaves one', record({ minute: minute(), hour: hour(999) }), {}],
    ['when the given hour leaves one', record({ minute: minute(), hour: hour(1_000) }), { perHour: 1_001 }],
    ['when a 429 is over', record({ minute: minute(), closedSince: start - 9, closedUntil: start }), {}],
    [
      'when the one that went ahead has not answered for a second',
      record({ inFlight: 1, taken: 1, lastTakenAt: start - 1_000 }),
      {},
    ],
    [
      'when the one that went ahead ended without an answer',
      record({ taken: 1, lastTakenAt: start - 1 }),
      {},
    ],
    [
      'when that one leaves one of the own limit',
      record({ taken: 1, lastTakenAt: start - 1 }),
      { perMinute: 2 },
    ],
    [
      'when the clock was set back after the one that went ahead',
      record({ inFlight: 1, lastTakenAt: start + 1 }),
      {},
    ],
    [
      'when a 429 came before the clock was set back',
      record({ closedSince: start + 3_600_000, closedUntil: start + 3_630_000 }),
      {},
    ],
    [
      'when a 429 came later than the clocks of two machines differ',
      record({ closedSince: start + 2_000, closedUntil: start + 5_000 }),
      {},
    ],
  ])('%s', (_, before, given) => {
    const turn = takeTurn(before, start, given);
    expect(turn.ticket).toEqual({ window: 0, number: before.requests + 1, takenAt: start });
    expect(turn.record).toMatchObject({
      taken: before.taken + 1,
      inFlight: before.inFlight + 1,
      requests: before.requests + 1,
      lastTakenAt: start,
    });
    expect(turn.record.hour.at(-1)?.lastAt).toBe(start);
  });

  it('from the next window as soon as this one is over, and keeps in mind what is under way', () => {
    const before = record({ minute: minute({ remaining: 0 }), taken: 60, inFlight: 3, inFlightBefore: 2 });
    const { record: after, ticket } = takeTurn(before, end, {});
    expect(ticket).toEqual({ window: 1, number: 1, takenAt: end });
    expect(after).toMatchObject({ window: 1, taken: 1, inFlight: 1, inFlightBefore: 3 });
  });

  it('when a window would last longer than any, since the clock was set back', () => {
    const before = record({ minute: minute({ remaining: 0, endsAt: start + 61_001 }) });
    expect(takeTurn(before, start, {}).ticket?.window).toBe(1);
  });

  it('of a window of which nobody ever told, once it must be over', () => {
    const before = record({ taken: 5, lastTakenAt: start - 60_000 });
    expect(takeTurn(before, start, { perMinute: 5 }).ticket?.window).toBe(1);
  });
});

describe('takeTurnAnyway', () => {
  it('lets a request go whatever the limits are, and counts it', () => {
    const before = record({
      minute: minute({ remaining: 0 }),
      hour: hour(5_000),
      closedSince: start,
      closedUntil: end,
    });
    const { record: after, ticket } = takeTurnAnyway(before, start);
    expect(ticket).toEqual({ window: 0, number: 1, takenAt: start });
    expect(after).toMatchObject({ taken: 1, inFlight: 1, hour: hour(5_001) });
  });

  it('goes over to the next window as well', () => {
    expect(takeTurnAnyway(record({ minute: minute() }), end).ticket?.window).toBe(1);
  });
});

describe('the limits', () => {
  it.each([
    [60, {}, 1_000],
    [120, {}, 3_000],
    [300, {}, 10_000],
    [61, {}, undefined],
    [61, { perHour: 7 }, 7],
    [60, { perHour: 7_000 }, 7_000],
  ])('of an hour: a server that tells %i a minute and %j make %j', (limit, given, perHour) => {
    expect(hourLimit(record({ minute: minute({ limit }) }), given)).toBe(perHour);
  });

  it.each([
    [60, {}, 60],
    [60, { perMinute: 7 }, 7],
    [60, { perMinute: 70 }, 60],
    [undefined, { perMinute: 7 }, 7],
    [undefined, {}, Infinity],
  ])('of a minute: a server that tells %j and %j make %j', (limit, given, perMinute) => {
    expect(minuteLimit(record({ minute: minute({ limit }) }), given)).toBe(perMinute);
  });
});
