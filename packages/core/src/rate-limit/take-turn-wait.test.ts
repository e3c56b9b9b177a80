import { describe, expect, it } from 'vitest';
import { minute, record, start } from '../../test/limit-record.ts';
import { takeTurn } from './take-turn.ts';

const end = start + 60_000;
const hour = (count: number) => [{ startedAt: start, lastAt: start, count }];

describe('takeTurn has a request wait', () => {
  it.each([
    [
      'for the end of the minute',
      record({ minute: minute({ remaining: 0 }), requests: 1 }),
      {},
      end,
      'minute',
      0,
    ],
    [
      'for the end of a minute that was told as 61 s, rounded up',
      record({ minute: minute({ remaining: 0, endsAt: start + 61_000 }), requests: 1 }),
      {},
      start + 61_000,
      'minute',
      0,
    ],
    [
      'for the minute, in case those under way use it up',
      record({ minute: minute({ remaining: 5 }), inFlight: 5, requests: 1 }),
      {},
      end,
      'minute',
      5,
    ],
    [
      'for those that went out after the newest answer came, which surely use it up',
      record({ minute: minute({ remaining: 5 }), inFlight: 5, requests: 4 }),
      {},
      end,
      'minute',
      2,
    ],
    [
      'for those of the window before too',
      record({ minute: minute({ remaining: 5 }), inFlight: 4, inFlightBefore: 1, requests: 1 }),
      {},
      end,
      'minute',
      5,
    ],
    [
      'for those that ended and told nothing',
      record({ minute: minute({ remaining: 2, unseen: 2 }), requests: 1 }),
      {},
      end,
      'minute',
      0,
    ],
    ['for the own limit', record({ minute: minute(), taken: 5 }), { perMinute: 5 }, end, 'minute', 0],
    [
      'for the own limit where the server tells none',
      record({ minute: minute({ remaining: undefined }), taken: 5 }),
      { perMinute: 5 },
      end,
      'minute',
      0,
    ],
    [
      'for the hour of the tier',
      record({ minute: minute(), hour: hour(1_000) }),
      {},
      start + 3_600_000,
      'hour',
      0,
    ],
    [
      'for the hour that is given',
      record({ minute: minute(), hour: hour(3) }),
      { perHour: 3 },
      start + 3_600_000,
      'hour',
      0,
    ],
    [
      'for the hour rather than for the minute',
      record({ minute: minute({ remaining: 0 }), hour: hour(3) }),
      { perHour: 3 },
      start + 3_600_000,
      'hour',
      0,
    ],
    [
      'for the end of a 429 rather than for all else',
      record({ minute: minute({ remaining: 0 }), hour: hour(3), closedSince: start, closedUntil: start + 5 }),
      { perHour: 3 },
      start + 5,
      'refused',
      0,
    ],
    [
      'for a 429 that another machine saw a little later',
      record({ closedSince: start + 1_999, closedUntil: start + 5_000 }),
      {},
      start + 5_000,
      'refused',
      0,
    ],
    [
      'for the answer of the one that went ahead',
      record({ inFlight: 1, taken: 1, lastTakenAt: start - 999 }),
      {},
      start + 1,
      'first_answer',
      Infinity,
    ],
    [
      'for the own limit though no answer came yet',
      record({ inFlight: 1, taken: 1, lastTakenAt: start - 1_000 }),
      { perMinute: 1 },
      start + 59_000,
      'minute',
      0,
    ],
    [
      'for the own limit though the one that went ahead was lost',
      record({ taken: 1, lastTakenAt: start }),
      { perMinute: 1 },
      end,
      'minute',
      0,
    ],
  ] as const)('%s', (_, before, given, until, reason, hopeful) => {
    const turn = takeTurn(before, start, given);
    expect(turn.wait).toEqual({ until, reason, hopeful });
    expect(turn.ticket).toBeUndefined();
    expect(turn.record).toEqual(before);
  });
});
