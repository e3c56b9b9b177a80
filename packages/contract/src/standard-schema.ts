/**
 * A schema of any library that implements Standard Schema v1: zod, valibot, arktype and others.
 *
 * @typeParam Output what the check gives
 * @typeParam Input what fits the schema
 * @see https://standardschema.dev
 */
export interface StandardSchema<Output, Input = unknown> {
  /** The properties that the standard defines. */
  readonly '~standard': {
    /** The version of the standard. */
    readonly version: 1;
    /** The library that made the schema. */
    readonly vendor: string;
    /** Checks a value; it never throws for a value that does not fit. */
    readonly validate: (value: unknown) => SchemaResult<Output> | Promise<SchemaResult<Output>>;
    /** The types before and after the check, for inference alone: there is no such value at run time. */
    readonly types?:
      | {
          /** What fits the schema before the check. */
          readonly input: Input;
          /** What the check makes of it. */
          readonly output: Output;
        }
      | undefined;
  };
}

/** What a schema answers: the checked value, or at least one issue. */
export type SchemaResult<Output> =
  | {
      /** The value, as the schema gives it: checked, and perhaps changed. */
      readonly value: Output;
      /** There are none: the value fits. */
      readonly issues?: undefined;
    }
  | {
      /** Where the value differs; at least one. */
      readonly issues: readonly SchemaIssue[];
    };

/** One place where a value differs from its schema. */
export interface SchemaIssue {
  /** What differs, in the words of the schema's library. */
  readonly message: string;
  /** Where it differs: keys and indexes from the outermost to the innermost. */
  readonly path?:
    | readonly (
        | PropertyKey
        | {
            /** The key or the index itself. */
            readonly key: PropertyKey;
          }
      )[]
    | undefined;
}
