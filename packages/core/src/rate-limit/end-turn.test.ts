import { describe, expect, it } from 'vitest';
import { minute, record, start, type ToldMinute, ticket } from '../../test/limit-record.ts';
import { endTurn, type TurnEnd } from './end-turn.ts';
import type { RateLimitRecord } from './rate-limit-record.ts';

const end = start + 60_000;
const now = start + 100;

function told(remaining: number, resetAt = end): ToldMinute {
  return { limit: 60, remaining, resetAt };
}

function answered(remaining: number, date?: number): TurnEnd {
  return { type: 'answered', told: told(remaining), date };
}

/** What is left for new requests when nothing is under way. */
function left({ minute: present }: RateLimitRecord): number | undefined {
  return present?.remaining === undefined ? undefined : present.remaining - present.unseen;
}

describe('the end of a request', () => {
  it.each([
    ['its own window', 1, { inFlight: 2, inFlightBefore: 3 }],
    ['the window before', 0, { inFlight: 3, inFlightBefore: 2 }],
    ['one that is long over', -1, { inFlight: 3, inFlightBefore: 3 }],
  ])('is no longer under way in %s', (_, window, after) => {
    const before = record({ window: 1, inFlight: 3, inFlightBefore: 3 });
    expect(endTurn(before, now, ticket({ window }), { type: 'lost' })).toMatchObject(after);
  });

  it('never leaves less than none under way', () => {
    const before = record({ window: 1 });
    for (const window of [0, 1]) {
      expect(endTurn(before, now, ticket({ window }), { type: 'lost' })).toMatchObject({
        inFlight: 0,
        inFlightBefore: 0,
      });
    }
  });

  it('that never reached the server gives back what it took', () => {
    const hour = [{ startedAt: start, lastAt: start, count: 2 }];
    const before = record({ minute: minute(), taken: 2, inFlight: 1, hour });
    const after = endTurn(before, now, ticket(), { type: 'never_sent' });
    expect(after).toEqual({ ...before, taken: 1, inFlight: 0, hour: [{ ...hour[0], count: 1 }] });
  });

  it('that never reached the server gives nothing back to the next window', () => {
    const before = record({ window: 1, taken: 2 });
    expect(endTurn(before, now, ticket(), { type: 'never_sent' }).taken).toBe(2);
  });

  it('that was lost counts as one that the server counted', () => {
    const before = record({ minute: minute({ remaining: 5 }) });
    expect(left(endTurn(before, now, ticket(), { type: 'lost' }))).toBe(4);
    const ofEarlier = { ...before, window: 1, minute: minute({ window: 1, remaining: 5 }) };
    expect(left(endTurn(ofEarlier, now, ticket(), { type: 'lost' }))).toBe(5);
  });

  it('that was lost tells nothing of a window of which nothing is known', () => {
    expect(endTurn(record({ inFlight: 1 }), now, ticket(), { type: 'lost' })).toEqual(record());
  });
});

describe('the first answer of a window', () => {
  it('tells how many are left, and until when', () => {
    const after = endTurn(record({ inFlight: 1, taken: 1, requests: 1 }), now, ticket(), answered(44));
    // It began with this request or before, and lasts a minute: the answer came 100 ms after it began at the latest.
    expect(after.minute).toEqual(minute({ remaining: 44, firstSeenAt: now, endsAt: now + 60_000 }));
    expect(after.windowLength).toBe(60_000);
  });

  it('without headers leaves the window open for a minute', () => {
    const after = endTurn(record({ taken: 1, requests: 1 }), now, ticket(), { type: 'answered' });
    expect(after.minute).toMatchObject({
      limit: undefined,
      remaining: undefined,
      resetAt: undefined,
      endsAt: now + 60_000,
    });
    expect(after.windowLength).toBe(60_000);
  });

  it('without headers lets the limit of the window before hold on', () => {
    const before = record({ window: 1, minute: minute(), taken: 3, inFlight: 3, requests: 63 });
    const after = endTurn(before, end + 50, ticket({ window: 1, number: 61 }), { type: 'answered' });
    expect(after.minute).toMatchObject({ window: 1, limit: 60, endsAt: end + 60_050 });
    expect(left(after)).toBe(59);
  });

  it('without headers counts all that ended before it too', () => {
    const before = record({ window: 1, minute: minute(), taken: 4, inFlight: 2, requests: 64 });
    const after = endTurn(before, end + 50, ticket({ window: 1, number: 64 }), { type: 'answered' });
    expect(left(after)).toBe(57);
  });

  it('that has headers is believed more than the limit of the window before', () => {
    const before = record({ window: 1, minute: minute({ limit: 10 }), taken: 2, inFlight: 2, requests: 12 });
    const [one, other] = [ticket({ window: 1, number: 11 }), ticket({ window: 1, number: 12 })];
    const silent = endTurn(before, end + 50, one, { type: 'answered' });
    const after = endTurn(silent, end + 60, other, { type: 'answered', told: told(58, end + 60_000) });
    expect(left(after)).toBe(57);
  });

  it('is the first of its window though the server told nothing of the one before', () => {
    const unknown = minute({ limit: undefined, remaining: undefined, resetAt: undefined });
    const before = record({ window: 1, minute: unknown, taken: 1, inFlight: 1, requests: 2 });
    const early = ticket({ window: 1, number: 2, takenAt: end });
    const after = endTurn(before, end + 20, early, { type: 'answered', told: told(59, end + 60_000) });
    expect(after).toMatchObject({ isMeasured: false, roundsDown: false });
    expect(after.minute).toMatchObject({ window: 1, remaining: 59, resetAt: end + 60_000 });
  });

  it('is the first of its window though that ends a second after the one before', () => {
    const before = record({ window: 1, minute: minute(), taken: 1, inFlight: 1, requests: 2 });
    const early = ticket({ window: 1, number: 2, takenAt: end });
    const after = endTurn(before, end + 20, early, { type: 'answered', told: told(59, end + 1_000) });
    expect(after).toMatchObject({ isMeasured: false, roundsDown: false });
    expect(after.minute).toMatchObject({ window: 1, remaining: 59, endsAt: end + 1_000 });
  });

  it('that has headers after one that had none tells of the same window', () => {
    let known = endTurn(record({ taken: 2, inFlight: 2, requests: 2 }), now, ticket(), { type: 'answered' });
    known = endTurn(known, now + 9, ticket({ number: 2 }), answered(58));
    expect(known).toMatchObject({ window: 0, taken: 2, minute: { resetAt: end, firstSeenAt: now } });
    // The first one may have been counted after the second.
    expect(left(known)).toBe(57);
    known = endTurn(known, now + 20, ticket({ number: 3 }), answered(57));
    expect(left(known)).toBe(57);
  });
});

describe('answers to requests that were under way together', () => {
  it.each([[[55, 56, 57]], [[57, 56, 55]], [[56, 55, 57]], [[55, 57, 56]]])(
    'leave the least, in the order %j',
    (order) => {
      const before = record({ minute: minute({ remaining: 58, seen: 1 }), inFlight: 3, requests: 4 });
      const after = order.reduce(
        (known, remaining, index) =>
          endTurn(known, now + index, ticket({ number: 2 + index }), answered(remaining)),
        before,
      );
      expect(left(after)).toBe(55);
      expect(after.inFlight).toBe(0);
    },
  );

  it('know less than one that went out later: what that one tells is all there is', () => {
    const before = record({ minute: minute({ remaining: 3, seen: 4 }), requests: 5 });
    expect(left(endTurn(before, now, ticket({ number: 5 }), answered(50)))).toBe(50);
    const after = endTurn(before, now, ticket({ number: 4 }), answered(50));
    expect(left(after)).toBe(3);
    // What went out until now can be told from what will go out later.
    expect(after.minute?.seen).toBe(5);
  });

  it('make up for one that ended before they went out and told nothing', () => {
    const unseen = { unseen: 1, unseenAt: 10 };
    const before = record({ minute: minute({ remaining: 50, seen: 12, ...unseen }), requests: 12 });
    expect(left(endTurn(before, now, ticket({ number: 11 }), answered(50)))).toBe(50);
  });

  it.each(['lost', 'answered'] as const)('do not make up for one that was %s and told nothing', (type) => {
    const before = record({ minute: minute({ remaining: 50, seen: 10 }), inFlight: 2, requests: 12 });
    let known = endTurn(before, now, ticket({ number: 11 }), { type });
    expect(left(known)).toBe(49);
    // It was under way meanwhile: the server may have counted the other one after it.
    known = endTurn(known, now, ticket({ number: 12 }), answered(49));
    expect(left(known)).toBe(48);
    // This one went out later.
    known = endTurn({ ...known, requests: 13 }, now, ticket({ number: 13 }), answered(47));
    expect(left(known)).toBe(47);
  });
});

describe('the end of a window, told in whole seconds', () => {
  it('can be told one second later, and holds', () => {
    const before = record({ minute: minute(), requests: 2 });
    const after = endTurn(before, now, ticket({ number: 2 }), {
      type: 'answered',
      told: told(50, end + 1_000),
    });
    expect(after.window).toBe(0);
    expect(after.minute).toMatchObject({ resetAt: end + 1_000, endsAt: end, remaining: 50 });
  });

  it('can be told one second earlier, and nothing changes', () => {
    const before = record({ minute: minute(), requests: 2 });
    const after = endTurn(before, now, ticket({ number: 2 }), {
      type: 'answered',
      told: told(50, end - 1_000),
    });
    expect(after.minute).toMatchObject({ resetAt: end, endsAt: end, remaining: 50 });
  });

  it('that is another one begins the next window, though the present one was not over yet', () => {
    const before = record({ minute: minute({ remaining: 0 }), taken: 60, inFlight: 3, requests: 60 });
    const after = endTurn(before, now, ticket({ number: 60 }), {
      type: 'answered',
      told: told(59, end + 30_000),
    });
    expect(after).toMatchObject({ window: 1, taken: 1, inFlight: 0, inFlightBefore: 2 });
    expect(after.minute).toMatchObject({ window: 1, remaining: 59, firstSeenAt: now, endsAt: now + 60_000 });
  });

  it('may lie in the past: the window is over, and the next begins', () => {
    const after = endTurn(record({ requests: 1 }), now, ticket(), {
      type: 'answered',
      told: told(9, start - 7_200_000),
    });
    expect(after.minute?.endsAt).toBe(start - 7_200_000);
  });

  it('may lie years ahead: no minute is longer than a minute', () => {
    const after = endTurn(record({ requests: 1 }), now, ticket(), {
      type: 'answered',
      told: told(9, start + 1e12),
    });
    expect(after.minute?.endsAt).toBe(now + 60_000);
  });
});
