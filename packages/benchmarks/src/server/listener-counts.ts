/** What came to one port of the server. */
export interface ListenerCounts {
  readonly requests: number;
  /** How many of them were POSTs. */
  readonly posts: number;
  /** How many of the POSTs had an `Idempotency-Key`. */
  readonly keys: number;
  /** How many of the requests were answered 429. */
  readonly refused: number;
  /** How many connections were opened. */
  readonly sockets: number;
  /** When the first request came, in Unix milliseconds; undefined before. */
  readonly firstAt: number | undefined;
}
