import type { TurnEnd } from '../src/rate-limit/end-turn.ts';
import {
  type MinuteRecord,
  type RateLimitRecord,
  unknownRateLimit,
} from '../src/rate-limit/rate-limit-record.ts';
import type { Ticket } from '../src/rate-limit/take-turn.ts';

/** The minute as an answer tells it. */
export type ToldMinute = NonNullable<Extract<TurnEnd, { type: 'answered' }>['told']>;

/** The server's time at which the records of tests begin, a full minute, in milliseconds. */
export const start = Date.parse('2026-01-30T14:30:00Z');

/** A record of which a test names what matters. */
export function record(changes: Partial<RateLimitRecord> = {}): RateLimitRecord {
  return { ...unknownRateLimit, ...changes };
}

/** The first minute, told at its beginning with 60 requests and 59 left, of which a test names what is different. */
export function minute(changes: Partial<MinuteRecord> = {}): MinuteRecord {
  return {
    window: 0,
    limit: 60,
    remaining: 59,
    resetAt: start + 60_000,
    endsAt: start + 60_000,
    firstSeenAt: start,
    seen: 1,
    unseen: 0,
    unseenAt: 0,
    ...changes,
  };
}

/** A request that was let go at the beginning, of which a test names what is different. */
export function ticket(changes: Partial<Ticket> = {}): Ticket {
  return { window: 0, number: 1, takenAt: start, ...changes };
}
