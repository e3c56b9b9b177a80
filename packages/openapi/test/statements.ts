import type { JsonSchema, Source } from '../src/schemas/json-schema.ts';
import { committedDocument } from './committed-document.ts';

/** One thing that the document says of a value, and where it says that this is known from. */
export interface Statement {
  /** The keyword of JSON Schema that says it, such as `maximum`. */
  readonly keyword: string;
  readonly value: unknown;
  /** The nearest mark. */
  readonly source: Source;
}

/** All that the document says of a value: by its schema, with what stands in `anyOf`, `allOf` and `items` of it. */
export function statementsOf(schema: JsonSchema, around: Source): Statement[] {
  const { anyOf = [], allOf = [], items, $ref, 'x-clawbook-source': source = around, ...keywords } = schema;
  const own = Object.entries(keywords).flatMap(([keyword, value]) =>
    [value].flat().map((one) => ({ keyword, value: one, source })),
  );
  const parts = [...anyOf, ...allOf, ...(items ? [items] : []), ...($ref ? [componentOf($ref)] : [])];
  return [...own, ...parts.flatMap((part) => statementsOf(part, source))];
}

/** What the document says of a value with a keyword, `[value, where it is known from]`. */
export function said(keyword: string, statements: readonly Statement[]): [unknown, Source][] {
  return statements.filter((one) => one.keyword === keyword).map(({ value, source }) => [value, source]);
}

/** A schema of the document by its name. */
export function schemaNamed(name: string): JsonSchema {
  const schema = committedDocument.components.schemas[name];
  if (!schema) throw new Error(`The document has no schema ${name}.`);
  return schema;
}

/** What the document says of a property of one of its schemas. */
export function statementsOfProperty(name: string, property: string): Statement[] {
  const { properties = {}, 'x-clawbook-source': around } = schemaNamed(name);
  const schema = properties[property];
  if (!schema || !around)
    throw new Error(`${name}.${property} is not in the document, or ${name} has no mark.`);
  return statementsOf(schema, around);
}

function componentOf($ref: string): JsonSchema {
  return schemaNamed($ref.replace('#/components/schemas/', ''));
}
