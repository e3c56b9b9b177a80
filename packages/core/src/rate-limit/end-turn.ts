import { uncountInHour } from './hour-count.ts';
import { correctMinute, documentedLength, measureMinute, minuteEnd, resolution } from './minute-end.ts';
import { type MinuteRecord, nextWindow, presentMinute, type RateLimitRecord } from './rate-limit-record.ts';
import type { Ticket } from './take-turn.ts';
import { windowLength } from './window-length.ts';

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
        end.told === undefined
          ? learnSilence(record, now, ticket)
          : learn(record, now, ticket, end.told, end.date);
      return end.refusedFor === undefined ? learned : close(learned, now, end.refusedFor);
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
  if (minute === undefined || window !== record.window) return record;
  const { requests } = record;
  return { ...record, minute: { ...minute, seen: requests, unseen: minute.unseen + 1, unseenAt: requests } };
}

/**
 * An answer without the headers: if none told more, the window is one of which the server tells nothing. It is taken
 * to have the limit of the one before, if that was told.
 */
function learnSilence(record: RateLimitRecord, now: number, ticket: Ticket): RateLimitRecord {
  if (presentMinute(record) !== undefined) return countUnseen(record, ticket);
  const { window, taken, inFlight, requests } = record;
  const limit = record.minute?.limit;
  const ended = Math.max(1, taken - inFlight);
  const minute = {
    window,
    limit,
    remaining: limit,
    resetAt: undefined,
    endsAt: now + documentedLength,
    firstSeenAt: now,
    seen: requests,
    unseen: ended,
    unseenAt: requests,
  };
  return { ...record, minute, windowLength: documentedLength };
}

function learn(
  record: RateLimitRecord,
  now: number,
  ticket: Ticket,
  told: ToldMinute,
  date: number | undefined,
): RateLimitRecord {
  const { minute } = record;
  if (minute === undefined || !isSameMinute(record, minute, told)) {
    return learnOther(record, now, ticket, told);
  }
  if (minute.window === record.window) {
    return { ...record, minute: update(record, minute, ticket, told) };
  }

  // A late answer from a window that is over.
  if (ticket.window <= minute.window) return record;

  // The window was taken to be over, and is not: what its first answer said of its end was wrong.
  const corrected = { ...record, ...correctMinute(ticket.takenAt, told.resetAt, date) };
  return startMinute(corrected, now, told);
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
  ticket: Ticket,
  told: ToldMinute,
): MinuteRecord {
  const known = { ...minute, limit: told.limit, ...left(record, minute, ticket, told) };
  if (minute.resetAt !== undefined && told.resetAt <= minute.resetAt) return known;
  const endsAt = minuteEnd(told.resetAt, minute.firstSeenAt, record);
  return { ...known, resetAt: told.resetAt, endsAt };
}

/** What is left of a minute of which something was known before. */
function left({ requests }: RateLimitRecord, minute: MinuteRecord, ticket: Ticket, told: ToldMinute) {
  const { seen, unseen, unseenAt } = minute;
  const before = minute.resetAt === undefined ? undefined : minute.remaining;
  // Answers to requests that were under way together come in any order: the one with the least was written last.
  const isLast = before === undefined || told.remaining <= before || ticket.number > seen;
  if (!isLast) return { remaining: before, seen: requests, unseen };
  return { remaining: told.remaining, seen: requests, unseen: ticket.number > unseenAt ? 0 : unseen };
}

/** An answer from another window than the last one that was told of. */
function learnOther(record: RateLimitRecord, now: number, ticket: Ticket, told: ToldMinute): RateLimitRecord {
  const { minute } = record;
  const isLate =
    minute?.resetAt !== undefined && told.resetAt < minute.resetAt && ticket.number <= minute.seen;
  if (isLate) return record;
  const present = presentMinute(record);
  // Until now the server told nothing of this window.
  if (present !== undefined && present.resetAt === undefined) {
    return startMinute(record, present.firstSeenAt, {
      ...told,
      ...left(record, present, ticket, told),
      unseenAt: present.unseenAt,
    });
  }
  // The window has ended earlier than expected: this one is the next.
  const next = present === undefined ? record : { ...nextWindow(record), taken: 1 };
  return startMinute({ ...next, ...measureMinute(record, ticket.takenAt, told.resetAt) }, now, told);
}

function startMinute(
  record: RateLimitRecord,
  firstSeenAt: number,
  told: ToldMinute & Partial<MinuteRecord>,
): RateLimitRecord {
  const endsAt = minuteEnd(told.resetAt, firstSeenAt, record);
  const { window, requests } = record;
  const unknown = { seen: requests, unseen: 0, unseenAt: 0 };
  const minute: MinuteRecord = { ...unknown, ...told, window, endsAt, firstSeenAt };
  return { ...record, minute, windowLength: windowLength(record, told, endsAt - firstSeenAt) };
}

/** A 429: nobody goes for a time, and then one goes ahead. */
function close(record: RateLimitRecord, now: number, refusedFor: number): RateLimitRecord {
  const told = now + refusedFor;
  const minute = presentMinute(record);
  // The end of the window is known better than a wait that was told in whole seconds.
  const isRounded = minute !== undefined && minute.endsAt > told && minute.endsAt - told <= resolution;
  const closedUntil = Math.max(record.closedUntil, isRounded ? minute.endsAt : told);
  const gate = { closedUntil, closedSince: now };
  if (minute === undefined) return { ...record, ...gate };
  return { ...record, ...gate, minute: { ...minute, remaining: 0, endsAt: closedUntil } };
}
