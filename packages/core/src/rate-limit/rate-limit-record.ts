import type { HourPart } from './hour-count.ts';

/**
 * What is known of one key's rate limit at one ClawBook. Every time in it is on the server's clock, in
 * milliseconds, and all of it is plain JSON: so processes on several machines can share it through a store.
 */
export interface RateLimitRecord {
  /** Counts the windows that were seen: a request that is still under way from an earlier one is told apart. */
  readonly window: number;
  /** The minute that an answer told of last; it is over when its `window` is not the present one. */
  readonly minute: MinuteRecord | undefined;
  /** How many requests were let go in the present window. */
  readonly taken: number;
  /** How many of them are under way. */
  readonly inFlight: number;
  /** How many are still under way from the window before: they may yet be counted in this one. */
  readonly inFlightBefore: number;
  /** When the last request was let go. */
  readonly lastTakenAt: number;
  /** How many requests were ever let go: it tells which of two came first, whatever the clocks do. */
  readonly requests: number;
  /** Until when a 429 keeps everybody waiting. */
  readonly closedUntil: number;
  /** When that 429 came. */
  readonly closedSince: number;
  /** Whether the server was seen to end its window later than it tells, as one does that rounds down. */
  readonly roundsDown: boolean;
  /** The length of the window, in milliseconds: as documented, or as measured. */
  readonly minuteLength: number;
  /** Whether that is settled. */
  readonly isMeasured: boolean;
  /** How long each further window is taken to be at the least, in milliseconds: a minute, or what was seen of shorter ones. */
  readonly windowLength: number;
  /** The requests of the last hour. */
  readonly hour: readonly HourPart[];
}

/** One minute of the server's. */
export interface MinuteRecord {
  /** The window of the record that it is. */
  readonly window: number;
  /** How many requests it allows; undefined if the server does not tell. */
  readonly limit: number | undefined;
  /** How many were left by the answer that was written last; undefined if the server does not tell. */
  readonly remaining: number | undefined;
  /** When it ends, as told in whole seconds; undefined if the server does not tell. */
  readonly resetAt: number | undefined;
  /** From when on a request falls into the next one. */
  readonly endsAt: number;
  /** When the first answer came that told of it. */
  readonly firstSeenAt: number;
  /** How many requests had been let go when the newest answer came: what went later sees all that is known. */
  readonly seen: number;
  /** How many requests ended that told nothing, and of which that answer need not know. */
  readonly unseen: number;
  /** How many requests had been let go when the newest of them ended. */
  readonly unseenAt: number;
}

/** What is known before the first request. */
export const unknownRateLimit: RateLimitRecord = {
  window: 0,
  minute: undefined,
  taken: 0,
  inFlight: 0,
  inFlightBefore: 0,
  lastTakenAt: 0,
  requests: 0,
  closedUntil: 0,
  closedSince: 0,
  roundsDown: false,
  minuteLength: 60_000,
  isMeasured: false,
  windowLength: 60_000,
  hour: [],
};

/** The minute that is running; undefined while nobody knows, which the first answer changes. */
export function presentMinute(record: RateLimitRecord): MinuteRecord | undefined {
  return record.minute?.window === record.window ? record.minute : undefined;
}

/** The record in its next window: what is under way stays under way. */
export function nextWindow(record: RateLimitRecord): RateLimitRecord {
  return {
    ...record,
    window: record.window + 1,
    taken: 0,
    inFlight: 0,
    inFlightBefore: record.inFlight,
  };
}
