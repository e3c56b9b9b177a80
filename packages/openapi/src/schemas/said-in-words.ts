import type { JsonSchema } from './json-schema.ts';

/** What the name and the description of a value say about it, and its schema does not, since it checks that by a function. */
export function saidInWords(name: string, description: string, { type }: JsonSchema): JsonSchema {
  if (type === 'array') return description.includes('at least one') ? { minItems: 1 } : {};
  if (![type].flat().includes('string')) return {};
  if (description.includes('ISO 8601')) return { format: 'date-time' };
  return name === 'url' ? { format: 'uri' } : {};
}
