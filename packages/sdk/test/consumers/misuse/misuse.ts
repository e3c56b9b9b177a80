/** A way to use the packages wrongly, which must not compile, and its right twin, which must. Each is one line. */
export interface Misuse {
  /** What is wrong. */
  readonly title: string;
  /** The line with the mistake. */
  readonly wrong: string;
  /** The same line without it: it shows that nothing else is wrong. */
  readonly right: string;
  /** The number of TypeScript's error; where it differs, that of the oldest version, and that of the newest. */
  readonly code: number | readonly [oldest: number, newest: number];
  /** What the error has to say, so that its reader sees what is wrong. */
  readonly message: RegExp;
}
