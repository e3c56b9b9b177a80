import type { RateLimitRecord } from './rate-limit-record.ts';

/** The documented length of the window, in milliseconds. */
export const documentedLength = 60_000;

/** Ends are told in whole seconds: the true one can be this many milliseconds from it. */
export const resolution = 1_000;

// What people set a window to, in seconds.
const usualLengths = [1, 2, 5, 10, 15, 20, 30, 60];

type Knowledge = Pick<RateLimitRecord, 'minuteLength' | 'isMeasured' | 'roundsDown'>;

/**
 * When a minute is surely over: at the end that was told, but no later than its length after its first answer.
 * Where both are about the same, the first answer says it better, since it is not rounded to a second.
 */
export function minuteEnd(
  resetAt: number,
  firstSeenAt: number,
  { minuteLength, roundsDown }: Knowledge,
): number {
  const latest = firstSeenAt + minuteLength;
  const told = roundsDown ? resetAt + resolution : resetAt;
  return told > latest - resolution ? latest : told;
}

/**
 * Measures the window, for a server whose "minute" is another: a test server, above all. A request went out just
 * when one window ended, and began the next. If the two ends are 11 s apart, the window has 10 s, begins with its
 * first request, and its end is rounded up: nobody sets a window to 11 s.
 */
export function measureMinute(record: RateLimitRecord, takenAt: number, resetAt: number): Partial<Knowledge> {
  const previous = record.minute;
  if (record.isMeasured || previous?.resetAt === undefined) return {};
  const late = takenAt - previous.endsAt;
  const seconds = (resetAt - previous.resetAt) / 1_000;
  const beganWithIt = late >= 0 && late < resolution;
  const isRoundedUp = !usualLengths.includes(seconds) && usualLengths.includes(seconds - 1);
  if (!beganWithIt || !isRoundedUp) return {};
  return { isMeasured: true, minuteLength: (seconds - 1) * 1_000 };
}

/**
 * What is to be thought of a window that was taken to be over and is not.
 *
 * @param date the `Date` of the answer that says so
 */
export function correctMinute(
  takenAt: number,
  resetAt: number,
  date: number | undefined,
): Partial<Knowledge> {
  // By the server's own clock it has not ended yet: it was this one that was ahead.
  if (takenAt >= resetAt && date !== undefined && date < resetAt) return {};
  // Its end has passed: this server ends it later than it tells.
  if (takenAt >= resetAt) return { roundsDown: true };
  // It was measured wrongly: from now on what is told counts.
  return { isMeasured: true, minuteLength: documentedLength };
}
