import { rateLimitTiers } from '@clawbook/contract';
import { countInHour, type HourUse, hourUse } from './hour-count.ts';
import { documentedLength } from './minute-end.ts';
import { type MinuteRecord, nextWindow, presentMinute, type RateLimitRecord } from './rate-limit-record.ts';

/** What the user says of the limits; what is left out is learned from the server. */
export interface GivenLimits {
  readonly perMinute?: number | undefined;
  readonly perHour?: number | undefined;
}

/** Why a call waits for the limit: a window is used up, or a 429 came. */
export type LimitReason = 'minute' | 'hour' | 'refused';

/** A request that was let go; it is handed back when the request is over. */
export interface Ticket {
  readonly window: number;
  /** Its place among all requests that were ever let go. */
  readonly number: number;
  readonly takenAt: number;
}

/** How a request for a turn was answered. */
export type Turn =
  | { readonly record: RateLimitRecord; readonly ticket: Ticket; readonly wait?: undefined }
  | { readonly record: RateLimitRecord; readonly ticket?: undefined; readonly wait: Wait };

/** Until when nobody goes, and why; `first_answer`: until it is told how many may go in this window. */
export interface Wait {
  readonly until: number;
  readonly reason: LimitReason | 'first_answer';
  /** How many calls may yet go sooner: as soon as the answers come that are under way. */
  readonly hopeful: number;
}

const longestMinute = 61_000;
// Two clocks of machines that share a record can differ by so much.
const clockDifference = 2_000;
// How long a window's first request may keep the others waiting for its answer, in milliseconds.
const patience = 1_000;

/**
 * Lets one request go, if all limits allow it now. In a window of which nothing is known yet, one request goes
 * ahead, and its answer tells how many may follow: so no burst runs into a limit, not even a cold one.
 */
export function takeTurn(before: RateLimitRecord, now: number, given: GivenLimits): Turn {
  const record = rollOn(before, now);
  const wait =
    waitForGate(record, now) ?? waitForHour(record, now, given) ?? waitForMinute(record, now, given);
  return wait === undefined ? letGo(record, now) : { record, wait };
}

/** Lets one request go whatever the limits are, for a client that does not keep to them: it counts all the same. */
export function takeTurnAnyway(record: RateLimitRecord, now: number): Turn {
  return letGo(rollOn(record, now), now);
}

/** What is known of the hour; undefined while its limit is not known. */
export function hourLimit(record: RateLimitRecord, given: GivenLimits): number | undefined {
  const perMinute = record.minute?.limit;
  const tier = Object.values(rateLimitTiers).find((quota) => quota.perMinute === perMinute);
  return given.perHour ?? tier?.perHour;
}

/** How many requests a minute allows; Infinity if nobody says. */
export function minuteLimit(record: RateLimitRecord, given: GivenLimits): number {
  return Math.min(record.minute?.limit ?? Infinity, given.perMinute ?? Infinity);
}

function letGo(record: RateLimitRecord, now: number): Turn {
  return {
    record: {
      ...record,
      taken: record.taken + 1,
      inFlight: record.inFlight + 1,
      requests: record.requests + 1,
      lastTakenAt: now,
      hour: countInHour(record.hour, now),
    },
    ticket: { window: record.window, number: record.requests + 1, takenAt: now },
  };
}

function rollOn(record: RateLimitRecord, now: number): RateLimitRecord {
  const minute = presentMinute(record);
  const isOver = minute === undefined ? isForgotten(record, now) : hasEnded(minute, now);
  return isOver ? nextWindow(record) : record;
}

// One that lasts longer than a minute was told before a clock was set back.
function hasEnded({ endsAt }: MinuteRecord, now: number): boolean {
  return now >= endsAt || endsAt - now > longestMinute;
}

// Nobody ever told of it, and that long ago it was another.
function isForgotten({ taken, lastTakenAt }: RateLimitRecord, now: number): boolean {
  return taken > 0 && now >= lastTakenAt + documentedLength;
}

// A 429 holds everybody back, unless it came before a clock was set back.
function waitForGate({ closedUntil, closedSince }: RateLimitRecord, now: number): Wait | undefined {
  const isClosed = now < closedUntil && now > closedSince - clockDifference;
  return isClosed ? { until: closedUntil, reason: 'refused', hopeful: 0 } : undefined;
}

// The hour is used up.
function waitForHour(record: RateLimitRecord, now: number, given: GivenLimits): Wait | undefined {
  const limit = hourLimit(record, given);
  if (limit === undefined) return undefined;
  const { used, fewerAt = now }: HourUse = hourUse(record.hour, now);
  return used < limit ? undefined : { until: fewerAt, reason: 'hour', hopeful: 0 };
}

function waitForMinute(record: RateLimitRecord, now: number, given: GivenLimits): Wait | undefined {
  const { taken, inFlight, inFlightBefore, requests } = record;
  const minute = presentMinute(record);
  const own = (given.perMinute ?? Infinity) - taken;
  if (minute === undefined) return waitForAnswer(record, now, own);

  // What is under way may be counted by the server already or not: it is taken off in both cases.
  const told = (minute.remaining ?? Infinity) - minute.unseen;
  if (Math.min(told - inFlight - inFlightBefore, own) >= 1) return undefined;
  // What went out after the newest answer came is counted in none.
  const unanswered = Math.min(inFlight, requests - minute.seen);
  return { until: minute.endsAt, reason: 'minute', hopeful: Math.max(0, Math.min(told - unanswered, own)) };
}

// Nothing is known of this window: the answer of the one that went ahead is awaited, though not for long.
function waitForAnswer(record: RateLimitRecord, now: number, own: number): Wait | undefined {
  const { inFlight, lastTakenAt } = record;
  if (now < lastTakenAt) return undefined;
  const until = lastTakenAt + patience;
  if (inFlight > 0 && now < until) return { until, reason: 'first_answer', hopeful: Infinity };
  const latestEnd = lastTakenAt + documentedLength;
  return own < 1 ? { until: latestEnd, reason: 'minute', hopeful: 0 } : undefined;
}
