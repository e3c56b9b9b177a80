/** Where time comes from. */
export interface Clock {
  /** The present time in milliseconds since 1970. It can jump: whatever waits counts on `monotonic`. */
  now(): number;
  /** Milliseconds since some moment, on a clock that nobody sets. */
  monotonic(): number;
  /** Runs a callback after some milliseconds, which may be more than a platform's timer can hold; the answer takes it back. */
  after(milliseconds: number, callback: () => void): () => void;
  /** A random number from 0 to 1. */
  random(): number;
}

// A longer delay makes setTimeout fire at once.
const longestTimer = 2 ** 31 - 1;

/** The clock of the machine. Everything is looked up when it is used, so that fake timers of a test are seen. */
export const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  after: (milliseconds, callback) => {
    let timer: ReturnType<typeof setTimeout>;
    const wait = (left: number): void => {
      timer =
        left > longestTimer
          ? setTimeout(() => wait(left - longestTimer), longestTimer)
          : setTimeout(callback, Math.max(0, Math.ceil(left)));
    };
    wait(milliseconds);
    return () => clearTimeout(timer);
  },
  random: () => Math.random(),
};
