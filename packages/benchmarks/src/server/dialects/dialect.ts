import type { Limit } from '../../figures/lower-bound.ts';
import type { Admission } from '../fixed-window.ts';

/** What the limit said to one request. */
export interface LimitState extends Admission {
  readonly limit: Limit;
  /** The time in Unix milliseconds. */
  readonly now: number;
}

/** Which page of a list is answered. */
interface Place {
  readonly page: number;
  readonly perPage: number;
  readonly pages: number;
  /** The path of the list, without its query. */
  readonly path: string;
}

/** The least that a client must find in answers to take them for those of its own API. */
export interface Dialect {
  /** The body of an answer with one object. */
  readonly object: (value: object) => unknown;
  /** The body and the headers, names and values in turns, of an answer with a page. */
  readonly page: (
    items: readonly { id: string }[],
    place: Place,
  ) => { readonly body: unknown; readonly headers?: readonly string[] };
  /** The body of a 429. */
  readonly refusal: unknown;
  /** The headers that tell of the limit, names and values in turns. */
  readonly limitHeaders: (state: LimitState) => readonly string[];
}
