const base = 500;
const cap = 8_000;

/**
 * How long to wait before a repeat, in milliseconds: exponential with full jitter, at most 8 s.
 *
 * @param repeat 0 for the first repeat
 * @param random a number from 0 to 1
 */
export function backoff(repeat: number, random: number): number {
  return Math.round(Math.min(cap, base * 2 ** repeat) * random);
}
