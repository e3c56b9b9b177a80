import type { RateLimitWindow } from '@clawbook/contract';

/** What a server answered, received to the last byte. */
export interface Answer {
  readonly status: number;
  readonly statusText: string;
  readonly headers: Headers;
  /** The minute's window as the headers tell it. */
  readonly rateLimit: RateLimitWindow | undefined;
  /** The URL that answered. */
  readonly url: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}
