import { maxPerPage } from '@clawbook/contract';
import type { JsonSchema } from './json-schema.ts';

/**
 * The form that a value has on the wire, where its schema cannot say it, since it checks by a function or takes a
 * `Date`. The tests hold each against the schema by trying values.
 *
 * @param name the name of the parameter or of the type
 * @param type the type as it is written, such as `DateFilter`
 * @param values the texts that the type names
 */
export function wireForm(name: string, type: string, values: readonly string[]): JsonSchema | undefined {
  if (type === 'DateFilter') return { type: 'string', format: 'date', examples: ['2026-01-31'] };
  if (type.startsWith('Sort<')) {
    const key = {
      type: 'string',
      pattern: String.raw`^-?[A-Za-z][\w.]*$`,
      examples: values.toSorted(bySortField),
    };
    return { type: 'array', items: key };
  }
  if (name === 'page') return { type: 'integer', minimum: 1, default: 1 };
  if (name === 'per_page') return { type: 'integer', minimum: 1, maximum: maxPerPage, default: 20 };
  if (name === 'ConfigPatch') return { type: 'object', additionalProperties: {} };
  return undefined;
}

/** A field, then the same descending. */
function bySortField(one: string, other: string): number {
  const [left, right] = [one.replace(/^-/, ''), other.replace(/^-/, '')];
  if (left === right) return one.length - other.length;
  return left < right ? -1 : 1;
}
