import type { SchemaIssue, StandardSchema } from '@clawbook/contract';
import { type InvalidField, invalidParameters } from './invalid-parameters.ts';

/** The value as its schema gives it back; throws the 400 that names each field that does not fit. */
export async function validate<Value>(
  schema: StandardSchema<Value>,
  value: unknown,
  whole: 'body' | 'query',
): Promise<Value> {
  const result = await schema['~standard'].validate(value);
  if (result.issues) throw invalidParameters(result.issues.map((issue) => invalidField(issue, whole)));
  return result.value;
}

function invalidField(issue: SchemaIssue, whole: string): InvalidField {
  const path = issue.path?.map((part) => String(typeof part === 'object' ? part.key : part)).join('.');
  return { field: path || whole, message: issue.message };
}
