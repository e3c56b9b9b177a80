/** A goal that the SDK is held to, and what it reached. */
export interface Goal {
  readonly text: string;
  readonly reached: string;
  readonly isMet: boolean;
}
