import { uncountInHour } from './hour-count.ts';
import { correctMinute, documentedLength, measureMinute, minuteEnd, resolution } from './minute-end.ts';
import { type MinuteRecord, nextWindow, presentMinute, type RateLimitRecord } from './rate-limit-record.ts';
import type { Ticket } from './take-turn.ts';

/** How a request that was let go ended, as far as the rate limit is concerned. */
export type TurnEnd =
  /** The server answered. */
  | {
      readonly type: 'answered';
      /** The answer's `Date`, in milliseconds. */
      readonly date?: number | undefined;
      readonly told?: ToldMinute | undefined;
      /** How long a 429 keeps everybody waiting, in milliseconds. */
      readonly refusedFor?: number | undefined;
    }
  /** It may have reached the server, but no answer came. */
  | { readonly type: 'lost' }
  /** It never reached the server. */
  | { readonly type: 'never_sent' };

/** The minute as an answer's headers tell it, the end in milliseconds on the server's clock. */
interface ToldMinute {
  readonly limit: number;
  readonly remaining: number;
  readonly resetAt: number;
}

/** Takes a request back that is over, and learns from its answer. */
export function endTurn(before: RateLimitRecord, now: number, ticket: Ticket, end: TurnEnd): RateLimitRecord {
  const record = leave(before, ticket);
  switch (end.type) {
    case 'never_sent':
      return giveBack(record, ticket);
    case 'lost':
      return countUnseen(record, ticket);
    case 'answered': {
      const learned =
        end.told === undefined ? learnSilence(record, now, ticket) : learn(record, now, ticket, end.told);
      return end.refusedFor === undefined ? learned : close(learned, now + end.refusedFor);
    }
  }
}

function leave(record: RateLimitRecord, { window }: Ticket): RateLimitRecord {
  if (window === record.window) return { ...record, inFlight: Math.max(0, record.inFlight - 1) };
  if (window === record.window - 1) {
    return { ...record, inFlightBefore: Math.max(0, record.inFlightBefore - 1) };
  }
  return record;
}

function giveBack(record: RateLimitRecord, { window, takenAt }: Ticket): RateLimitRecord {
  const taken = window === record.window ? Math.max(0, record.taken - 1) : record.taken;
  return { ...record, taken, hour: uncountInHour(record.hour, takenAt) };
}

/** No header told whether the server counted it: it is taken to have. */
function countUnseen(record: RateLimitRecord, { window }: Ticket): RateLimitRecord {
  const minute = presentMinute(record);
  if (minute?.remaining === undefined || window !== record.window) return record;
  return { ...record, minute: { ...minute, remaining: Math.max(0, minute.remaining - 1) } };
}

/** An answer without the headers: if none told more, the window is one of which the server tells nothing. */
function learnSilence(record: RateLimitRecord, now: number, ticket: Ticket): RateLimitRecord {
  if (presentMinute(record) !== undefined) return countUnseen(record, ticket);
  return {
    ...record,
    minute: {
      window: record.window,
      limit: undefined,
      remaining: undefined,
      resetAt: undefined,
      endsAt: now + documentedLength,
      firstSeenAt: now,
      seenAt: now,
    },
    windowLength: Math.max(record.windowLength, documentedLength),
  };
}

function learn(record: RateLimitRecord, now: number, ticket: Ticket, told: ToldMinute): RateLimitRecord {
  const { minute } = record;
  if (minute === undefined || !isSameMinute(record, minute, told)) {
    return learnOther(record, now, ticket, told);
  }
  if (minute.window === record.window) {
    return { ...record, minute: update(record, minute, now, ticket, told) };
  }

  // A late answer from a window that is over.
  if (ticket.takenAt < minute.endsAt) return record;

  // The window was taken to be over, and is not.
  const corrected = { ...record, ...correctMinute(ticket.takenAt, told.resetAt) };
  return startMinute(corrected, minute.firstSeenAt, now, told);
}

// While a window runs, its end can be rounded to one second or to the next.
function isSameMinute(record: RateLimitRecord, { window, resetAt }: MinuteRecord, told: ToldMinute): boolean {
  if (resetAt === undefined) return false;
  const difference = Math.abs(told.resetAt - resetAt);
  return window === record.window ? difference <= resolution : difference === 0;
}

function update(
  record: RateLimitRecord,
  minute: MinuteRecord,
  now: number,
  ticket: Ticket,
  told: ToldMinute,
): MinuteRecord {
  // Answers to requests that were under way together can come in any order: the least counts.
  const isNewer = ticket.takenAt > minute.seenAt;
  const remaining = isNewer ? told.remaining : Math.min(told.remaining, minute.remaining ?? Infinity);
  const known = { ...minute, limit: told.limit, remaining, seenAt: now };
  if (minute.resetAt !== undefined && told.resetAt <= minute.resetAt) return known;
  const endsAt = minuteEnd(told.resetAt, minute.firstSeenAt, record);
  return { ...known, resetAt: told.resetAt, endsAt };
}

/** An answer from another window than the last one that was told of. */
function learnOther(record: RateLimitRecord, now: number, ticket: Ticket, told: ToldMinute): RateLimitRecord {
  const { minute } = record;
  const isLate =
    minute?.resetAt !== undefined && told.resetAt < minute.resetAt && ticket.takenAt <= minute.seenAt;
  if (isLate) return record;
  // The window has ended earlier than expected: this one is the next.
  const hasEnded = presentMinute(record)?.resetAt !== undefined;
  const next = hasEnded ? { ...nextWindow(record), taken: 1 } : record;
  return startMinute({ ...next, ...measureMinute(record, ticket.takenAt, told.resetAt) }, now, now, told);
}

function startMinute(
  record: RateLimitRecord,
  firstSeenAt: number,
  now: number,
  told: ToldMinute,
): RateLimitRecord {
  const endsAt = minuteEnd(told.resetAt, firstSeenAt, record);
  const minute: MinuteRecord = { ...told, window: record.window, endsAt, firstSeenAt, seenAt: now };
  return { ...record, minute, windowLength: Math.max(record.windowLength, endsAt - firstSeenAt) };
}

/** A 429: nobody goes for a time, and then one goes ahead. */
function close(record: RateLimitRecord, told: number): RateLimitRecord {
  const minute = presentMinute(record);
  // The end of the window is known better than a wait that was told in whole seconds.
  const isRounded = minute !== undefined && minute.endsAt > told && minute.endsAt - told <= resolution;
  const closedUntil = Math.max(record.closedUntil, isRounded ? minute.endsAt : told);
  if (minute === undefined) return { ...record, closedUntil };
  return { ...record, closedUntil, minute: { ...minute, remaining: 0, endsAt: closedUntil } };
}
