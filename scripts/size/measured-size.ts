/** The size of something that users get, and what it may be. */
export interface MeasuredSize {
  /** What it is, in Markdown. */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Bytes that are allowed. */
  readonly limit: number;
}
