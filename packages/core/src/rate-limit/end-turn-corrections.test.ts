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

describe('a late answer from a window that is over', () => {
  it('changes nothing while the next one is not known', () => {
    const before = record({
      window: 1,
      minute: minute({ remaining: 3 }),
      inFlightBefore: 1,
      inFlight: 1,
      requests: 61,
    });
    const after = endTurn(before, end + 50, ticket({ number: 60 }), answered(2));
    expect(after).toEqual({ ...before, inFlightBefore: 0 });
  });

  it('changes nothing when the next one is known', () => {
    const present = minute({
      window: 1,
      remaining: 40,
      resetAt: end + 60_000,
      endsAt: end + 60_000,
      seen: 70,
    });
    const before = record({ window: 1, minute: present, inFlightBefore: 1, requests: 70 });
    const after = endTurn(before, end + 500, ticket({ number: 60 }), answered(2));
    expect(after).toEqual({ ...before, inFlightBefore: 0 });
  });
});

describe('an answer that tells another end', () => {
  const before = record({ minute: minute({ remaining: 3, seen: 61 }), inFlight: 1, taken: 60, requests: 61 });
  const answer = (resetAt: number, number: number): RateLimitRecord =>
    endTurn(before, now, ticket({ number }), { type: 'answered', told: told(59, resetAt) });

  it('begins the next window if it is a later one, though others that went out later were answered before', () => {
    expect(answer(end + 60_000, 60)).toMatchObject({ window: 1, minute: { window: 1, remaining: 59 } });
  });

  it.each([[60], [61]])('changes nothing if it is an earlier one and newer answers came: of %i', (number) => {
    expect(answer(end - 30_000, number)).toEqual({ ...before, inFlight: 0 });
  });

  it('begins the next window if it is an earlier one and is the newest', () => {
    expect(answer(end - 30_000, 62)).toMatchObject({ window: 1, minute: { resetAt: end - 30_000 } });
  });
});

describe('a window that was taken to be over and is not', () => {
  const before = record({ window: 1, minute: minute({ remaining: 0 }), inFlight: 1, taken: 1, requests: 61 });
  const early = ticket({ window: 1, number: 61, takenAt: end });

  it('ends a second later from now on: this server rounds down', () => {
    const after = endTurn(before, end + 20, early, answered(0, end));
    expect(after).toMatchObject({ roundsDown: true, window: 1 });
    expect(after.minute).toMatchObject({ window: 1, remaining: 0, resetAt: end, endsAt: end + 1_000 });
  });

  it('ends when it was told to if it was the clock that was ahead', () => {
    const after = endTurn(before, end - 900, early, answered(0, end - 1_000));
    expect(after.roundsDown).toBe(false);
    expect(after.minute).toMatchObject({ window: 1, remaining: 0, endsAt: end });
  });

  it('ends when it was told to if it was measured wrongly', () => {
    const measured = {
      ...before,
      minuteLength: 10_000,
      isMeasured: true,
      minute: minute({ endsAt: start + 10_000 }),
    };
    const after = endTurn(measured, start + 10_050, { ...early, takenAt: start + 10_000 }, answered(40));
    expect(after).toMatchObject({ minuteLength: 60_000, isMeasured: true, roundsDown: false });
    expect(after.minute).toMatchObject({ endsAt: end, remaining: 40 });
  });
});

describe('a 429', () => {
  const before = record({ minute: minute({ remaining: 9 }), inFlight: 1, requests: 60 });
  const refused = (refusedFor: number, toldMinute?: ToldMinute): RateLimitRecord =>
    endTurn(before, now, ticket({ number: 60 }), { type: 'answered', told: toldMinute, refusedFor });

  it.each([[59_000], [58_900]])(
    'closes the gate until the end of the window, which is better known than a wait in whole seconds: %i ms',
    (refusedFor) => {
      const after = refused(refusedFor, told(0));
      expect(after).toMatchObject({ closedUntil: end, closedSince: now });
      expect(after.minute).toMatchObject({ remaining: 0, endsAt: end });
    },
  );

  it('without headers closes it as long as it says', () => {
    const after = refused(70_000);
    expect(after).toMatchObject({
      closedUntil: now + 70_000,
      minute: { remaining: 0, endsAt: now + 70_000 },
    });
  });

  it('that asks for less than the rest of the window is believed', () => {
    const after = refused(5_000, told(0));
    expect(after).toMatchObject({ closedUntil: now + 5_000, minute: { remaining: 0, endsAt: now + 5_000 } });
  });

  it('that comes later and asks for less does not open the gate', () => {
    const after = endTurn(refused(70_000), now + 10, ticket({ number: 59 }), {
      type: 'answered',
      refusedFor: 0,
    });
    expect(after.closedUntil).toBe(now + 70_000);
  });

  it('is believed against answers of its window that come later', () => {
    const later = endTurn(refused(5_000, told(0)), now + 10, ticket({ number: 59 }), answered(0));
    expect(later.minute).toMatchObject({ remaining: 0, endsAt: now + 5_000 });
  });

  it('that comes late, from a window that is over, closes the gate and tells nothing of the next one', () => {
    const next = record({ window: 1, minute: minute(), inFlightBefore: 1, requests: 61 });
    const after = endTurn(next, end + 50, ticket({ number: 60 }), {
      type: 'answered',
      told: told(0),
      refusedFor: 3_000,
    });
    const gate = { closedUntil: end + 3_050, closedSince: end + 50 };
    expect(after).toEqual({ ...next, inFlightBefore: 0, ...gate });
  });

  it('of a window of which nothing is known closes the gate', () => {
    const cold = record({ inFlight: 1, requests: 1 });
    const after = endTurn(cold, now, ticket(), { type: 'answered', refusedFor: 3_000 });
    expect(after).toMatchObject({ closedUntil: now + 3_000, closedSince: now });
  });
});
