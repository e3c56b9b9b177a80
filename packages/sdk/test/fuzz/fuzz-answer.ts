import type { Chance } from './chance.ts';

/**
 * What a caller may be told after an answer: that it was carried out, that it was refused, that nobody knows. After
 * `again`, a 429, the same request may come once more, since the answer says that nothing was done.
 */
export type Verdict = 'success' | 'rejected' | 'unknown' | 'again';

/** What the server does for an answer: writes bytes, lets the other side read, or ends the connection. */
export type Step = Uint8Array | 'breathe' | 'end' | 'reset' | 'stall';

/** One answer, from its first byte to what becomes of its connection. */
export interface FuzzAnswer {
  readonly steps: readonly Step[];
  /** All that a caller may be told of it. */
  readonly verdicts: readonly Verdict[];
  /** The text that a success has to be made of; undefined where it is not compared. */
  readonly json?: string | undefined;
}

/** What is asked for. */
export interface Asked {
  readonly chance: Chance;
  readonly method: string;
  /** The key of the call, which an answer may try to have shown. */
  readonly key: string;
  /** The data of a right answer. */
  readonly data: unknown;
  /** What a right answer says beside them. */
  readonly meta: object;
  readonly isList: boolean;
  /** Whether it is known what the answer has to be. */
  readonly hasSchema: boolean;
  /** Whether an answer of another shape than that is refused. */
  readonly isStrict: boolean;
  /** Whether the call asks for the raw answer, whatever its body is. */
  readonly isRaw: boolean;
}

/** Makes an answer of a kind. */
export type AnswerKind = (asked: Asked) => FuzzAnswer;
