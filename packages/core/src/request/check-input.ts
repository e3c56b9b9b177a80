import type { SchemaIssue, StandardSchema } from '@clawbook/contract';
import { ConfigurationError } from '../errors/configuration-error.ts';

/**
 * What a caller passed, checked and in the wire's form.
 *
 * @param endpoint what to call the endpoint in an error
 * @throws ConfigurationError that names each field that is wrong, what came and what to pass
 */
export function checkInput<Output>(endpoint: string, schema: StandardSchema<Output>, input: unknown): Output {
  const result = schema['~standard'].validate(input);
  if (result instanceof Promise) throw new TypeError(`The input schema of ${endpoint} is asynchronous.`);
  if (result.issues === undefined) return result.value;
  const complaints = result.issues.map(describe).join('; ');
  throw new ConfigurationError(`${endpoint}: ${complaints}${complaints.endsWith('?') ? '' : '.'}`);
}

function describe({ path = [], message }: SchemaIssue): string {
  const keys = path.map((part) => String(typeof part === 'object' ? part.key : part));
  return keys.length === 0 ? `the input ${message}` : `\`${keys.join('.')}\` ${message}`;
}
