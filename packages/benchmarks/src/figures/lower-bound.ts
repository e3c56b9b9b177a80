/** So many requests in a window of so many milliseconds. */
export interface Limit {
  readonly requests: number;
  readonly window: number;
}

/**
 * The least time in milliseconds in which a burst of calls can be let through: the first `requests` of them go at
 * once, and each further window takes as many again.
 *
 * @param elapsed how much of the first window was over when the burst began, in milliseconds
 */
export function lowerBound(calls: number, { requests, window }: Limit, elapsed = 0): number {
  const windows = Math.ceil(calls / requests);
  return Math.max(0, (windows - 1) * window - elapsed);
}
