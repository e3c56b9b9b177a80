import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import ajvFormats from 'ajv-formats';
import { committedDocument } from './committed-document.ts';

const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
ajvFormats.default(ajv);
// The whole document is a schema to ajv, whose parts can then refer to each other.
for (const key of ['x-clawbook-source', ...Object.keys(committedDocument)]) ajv.addKeyword(key);
ajv.addSchema(closed(committedDocument) as object, 'openapi');

const validators = new Map<string, ValidateFunction>();

/**
 * What is wrong with a value by the schema at a place of the document: nothing, if it fits. A field that the document
 * does not name is wrong, too.
 *
 * @param place the keys that lead to the schema
 */
export function complaintsAbout(value: unknown, place: readonly string[]): string[] {
  const pointer = place.map((key) => encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1')));
  const $ref = `openapi#/${pointer.join('/')}`;
  const validate = validators.get($ref) ?? ajv.compile({ $ref });
  validators.set($ref, validate);
  if (validate(value)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath || 'it'} ${message}: ${JSON.stringify(params)}`,
  );
}

/** The document's rule is that an object may hold more than its schema names; here it may not. */
function closed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closed);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, part]) => [key, closed(part)] as const);
  const isOpenObject = 'properties' in value && 'type' in value && !('additionalProperties' in value);
  return Object.fromEntries([
    ...entries,
    ...(isOpenObject ? [['additionalProperties', false] as const] : []),
  ]);
}
