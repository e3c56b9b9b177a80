/** Functions that a process answers to, by name; what they take and give is copied between the processes. */
export type Calls = Readonly<Record<string, (input: never) => unknown>>;

/** One call on its way to a process. */
export interface Question {
  readonly id: number;
  readonly name: string;
  readonly input: unknown;
}

/** What came of it: `failure` is the text of an error. */
export type Reply =
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly failure: string };
