/** A count of requests that begins anew with each window, such as each full minute. */
export interface FixedWindow {
  /** How many more are allowed in the window that holds this time. */
  readonly remaining: (now: number) => number;
  /** Counts one. */
  readonly take: (now: number) => void;
  /** When the window that holds this time ends, in milliseconds; where none has begun, of one that begins now. */
  readonly endsAt: (now: number) => number;
}

/**
 * A window of a length in milliseconds. By the clock it is aligned to the epoch: 60,000 is the minute of the clock.
 * Otherwise it begins with the first request that is counted.
 */
export function createFixedWindow(
  limit: number,
  length: number,
  windowStart: 'clock' | 'first_request',
): FixedWindow {
  let begin = Number.NaN;
  let used = 0;

  function enter(now: number): void {
    const isOver = !(now >= begin && now < begin + length);
    if (!isOver) return;
    begin = windowStart === 'clock' ? Math.floor(now / length) * length : Number.NaN;
    used = 0;
  }

  return {
    remaining: (now) => {
      enter(now);
      return limit - used;
    },
    take: (now) => {
      enter(now);
      if (Number.isNaN(begin)) begin = now;
      used += 1;
    },
    endsAt: (now) => {
      enter(now);
      return (Number.isNaN(begin) ? now : begin) + length;
    },
  };
}
