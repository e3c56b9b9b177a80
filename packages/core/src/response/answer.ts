/** What a server answered, received to the last byte. */
export interface Answer {
  readonly status: number;
  readonly statusText: string;
  readonly headers: Headers;
  /** The URL that answered. */
  readonly url: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}
