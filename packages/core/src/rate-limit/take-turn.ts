import { rateLimitTiers } from '@clawbook/contract';
import { countInHour, type HourUse, hourUse } from './hour-count.ts';
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
}

const longestMinute = 61_000;
// How long a window's first request may keep the others waiting for its answer, in milliseconds.
const patience = 1_000;

/**
 * Lets one request go, if all limits allow it now. In a window of which nothing is known yet, one request goes
 * ahead, and its answer tells how many may follow: so no burst runs into a limit, not even a cold one.
 */
export function takeTurn(before: RateLimitRecord, now: number, given: GivenLimits): Turn {
  const record = isOver(presentMinute(before), now) ? nextWindow(before) : before;
  const wait =
    waitForGate(record, now) ?? waitForHour(record, now, given) ?? waitForMinute(record, now, given);
  return wait === undefined ? letGo(record, now) : { record, wait };
}

/** Lets one request go whatever the limits are, for a client that does not keep to them: it counts all the same. */
export function takeTurnAnyway(record: RateLimitRecord, now: number): Turn {
  return letGo(isOver(presentMinute(record), now) ? nextWindow(record) : record, now);
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
      lastTakenAt: now,
      hour: countInHour(record.hour, now),
    },
    ticket: { window: record.window, takenAt: now },
  };
}

function isOver(minute: MinuteRecord | undefined, now: number): boolean {
  // One that lasts longer than a minute was told before a clock was set back.
  return minute !== undefined && (now >= minute.endsAt || minute.endsAt - now > longestMinute);
}

// A 429 holds everybody back.
function waitForGate({ closedUntil }: RateLimitRecord, now: number): Wait | undefined {
  return now < closedUntil ? { until: closedUntil, reason: 'refused' } : undefined;
}

// The hour is used up.
function waitForHour(record: RateLimitRecord, now: number, given: GivenLimits): Wait | undefined {
  const limit = hourLimit(record, given);
  if (limit === undefined) return undefined;
  const { used, fewerAt = now }: HourUse = hourUse(record.hour, now);
  return used < limit ? undefined : { until: fewerAt, reason: 'hour' };
}

function waitForMinute(record: RateLimitRecord, now: number, given: GivenLimits): Wait | undefined {
  const { taken, inFlight, inFlightBefore, lastTakenAt } = record;
  const minute = presentMinute(record);

  // Nothing is known of this window: the answer of the one that went ahead is awaited, though not for long.
  if (minute === undefined) {
    const until = lastTakenAt + patience;
    const isAwaited = inFlight > 0 && now < until && now >= lastTakenAt;
    return isAwaited ? { until, reason: 'first_answer' } : undefined;
  }

  // What is under way may be counted by the server already or not: it is taken off in both cases.
  const told = (minute.remaining ?? Infinity) - inFlight - inFlightBefore;
  const own = (given.perMinute ?? Infinity) - taken;
  return Math.min(told, own) >= 1 ? undefined : { until: minute.endsAt, reason: 'minute' };
}
