import { invalidParameters } from './invalid-parameters.ts';

const numeric = new Set(['page', 'per_page']);

/**
 * The query's parameters as the contract's schemas want them: numbers as numbers, without `api_key`.
 * A parameter that comes twice is a 400.
 */
export function readQuery(query: URLSearchParams): Record<string, string | number> {
  const values = new Map<string, string | number>();
  for (const [name, value] of query) {
    if (name === 'api_key') continue;
    if (values.has(name)) throw invalidParameters([{ field: name, message: 'is given more than once' }]);
    values.set(name, numeric.has(name) && /^-?\d+(?:\.\d+)?$/.test(value) ? Number(value) : value);
  }
  return Object.fromEntries(values);
}
