/** How much of a rate limit's window is left, as the server told it. */
export interface RateLimitWindow {
  /** How many requests the window allows. */
  limit: number;
  /** How many of them are left. */
  remaining: number;
  /** When the window ends and all are there again. */
  resetAt: Date;
}
