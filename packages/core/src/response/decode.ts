import type { SchemaIssue, StandardSchema } from '@clawbook/contract';
import type { ValidationIssue } from '../errors/validation-issue.ts';

/** Data held against its schema: what came stays usable, even where it differs. */
export interface Decoded<Data> {
  readonly data: Data;
  /** Where it differs; empty if it fits. */
  readonly issues: readonly ValidationIssue[];
}

/**
 * Holds data against a schema. It never throws: data that does not fit is given back as it came, with what differs.
 *
 * @param schema without it, the data is not looked at
 */
export async function decode<Data>(
  schema: StandardSchema<Data> | undefined,
  data: unknown,
): Promise<Decoded<Data>> {
  let result = schema?.['~standard'].validate(data);
  if (result instanceof Promise) result = await result;
  if (result !== undefined && result.issues === undefined) return { data: result.value, issues: [] };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- The promise of tolerant reading: what differs is reported, not thrown.
  return { data: data as Data, issues: result?.issues.map(toIssue) ?? [] };
}

function toIssue({ path = [], message }: SchemaIssue): ValidationIssue {
  const keys = path.map((part) => String(typeof part === 'object' ? part.key : part));
  return { path: ['data', ...keys].join('.'), message };
}
