/** A count of requests that begins anew with each window of the clock, such as each full minute. */
export interface FixedWindow {
  /** How many more are allowed in the window that holds this time. */
  readonly remaining: (now: number) => number;
  /** Counts one. */
  readonly take: (now: number) => void;
}

/** A window of a length in milliseconds, aligned to the epoch: 60,000 is the minute of the clock. */
export function createFixedWindow(limit: number, length: number): FixedWindow {
  let current = Number.NaN;
  let used = 0;

  function enter(now: number): void {
    const entered = Math.floor(now / length);
    if (entered === current) return;
    current = entered;
    used = 0;
  }

  return {
    remaining: (now) => {
      enter(now);
      return limit - used;
    },
    take: (now) => {
      enter(now);
      used += 1;
    },
  };
}
