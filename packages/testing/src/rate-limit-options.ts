/** How an in-memory ClawBook limits requests. */
export interface RateLimitOptions {
  /** How many requests a key may make in a minute (the tier's number). */
  readonly perMinute?: number | undefined;
  /** How many requests a key may make in an hour; `Infinity` for any number (the tier's number). */
  readonly perHour?: number | undefined;
  /** How long the window of the minute is, in milliseconds; a test of real time takes a shorter one (60,000). */
  readonly minute?: number | undefined;
  /** How long the window of the hour is, in milliseconds (3,600,000). */
  readonly hour?: number | undefined;
  /**
   * When windows begin: with each full minute and hour of the clock, or with the first request that is let in after
   * the last window (`clock`).
   */
  readonly windowStart?: 'clock' | 'first_request' | undefined;
  /** Whether the answers have `X-RateLimit-*` headers (true). */
  readonly headers?: boolean | undefined;
  /**
   * What `X-RateLimit-Reset` says: the end of the window in Unix seconds, rounded up or down to whole ones, or how
   * many seconds are left, rounded up (`rounded_up`).
   */
  readonly resetHeader?: 'rounded_up' | 'rounded_down' | 'seconds_left' | undefined;
}
