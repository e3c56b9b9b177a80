/** What came to one port of the server. */
export interface ListenerCounts {
  readonly requests: number;
  /** How many of them were answered 429. */
  readonly refused: number;
  /** How many connections were opened. */
  readonly sockets: number;
  /** When the first request came, in Unix milliseconds; undefined before. */
  readonly firstAt: number | undefined;
}
