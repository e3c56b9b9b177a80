import type { StandardSchema } from '../src/standard-schema.ts';

/** What a schema complains about, one line an issue, as `path: message`; empty if the value passes. */
export function complaintsOf(schema: StandardSchema<unknown>, value: unknown): string[] {
  const result = schema['~standard'].validate(value);
  if (result instanceof Promise) throw new TypeError('The schema is asynchronous.');
  return (result.issues ?? []).map(({ path = [], message }) => `${path.map(String).join('.')}: ${message}`);
}

/** What a schema makes of a value that it accepts. */
export function accepted<Output>(schema: StandardSchema<Output>, value: unknown): Output {
  const result = schema['~standard'].validate(value);
  if (result instanceof Promise || result.issues !== undefined) {
    throw new TypeError(`Refused: ${complaintsOf(schema, value).join('; ')}`);
  }
  return result.value;
}
