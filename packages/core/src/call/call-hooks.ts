/** What the SDK itself has to say of a call, beside the caller's options. */
export interface CallHooks {
  /** Ends the call, since nobody waits for it any more. */
  readonly stop?: AbortSignal | undefined;
  /** Ends the call unless a request of it is under way: what is being sent is not given up. */
  readonly stopGently?: AbortSignal | undefined;
  /** Adds to an error what the caller has to know of it. */
  readonly explain?: ((error: unknown) => void) | undefined;
  /** Called when the call begins to wait for the rate limit, and when the wait is over. */
  readonly onLimitWait?: ((until: Date | undefined) => void) | undefined;
}
