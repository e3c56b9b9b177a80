import type { SchemaIssue, SchemaResult, StandardSchema } from '@clawbook/contract';
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
 * @param place where the data stands in the answer
 */
export async function decode<Data>(
  schema: StandardSchema<Data> | undefined,
  data: unknown,
  place = 'data',
): Promise<Decoded<Data>> {
  const result = schema === undefined ? undefined : await validate(schema, data);
  if (result !== undefined && result.issues === undefined) return { data: result.value, issues: [] };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- The promise of tolerant reading: what differs is reported, not thrown.
  return { data: data as Data, issues: result?.issues.map((issue) => toIssue(issue, place)) ?? [] };
}

async function validate<Data>(schema: StandardSchema<Data>, data: unknown): Promise<SchemaResult<Data>> {
  try {
    return await schema['~standard'].validate(data);
  } catch (error) {
    // A schema of the caller's own can break. The request has been carried out all the same.
    return { issues: [{ message: `the schema failed: ${String(error)}` }] };
  }
}

function toIssue({ path = [], message }: SchemaIssue, place: string): ValidationIssue {
  const keys = path.map((part) => String(typeof part === 'object' ? part.key : part));
  return { path: [place, ...keys].join('.'), message };
}
