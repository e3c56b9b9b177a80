import type { JsonSchema } from '../schemas/json-schema.ts';

/**
 * What zod makes of a schema, without what says nothing or is said elsewhere: that names of properties are texts, that
 * an object may hold more, which is the rule, and the known values of an open set, which the types name. That an object of
 * a request may not hold more is a rule of the SDK, against misspelt names: nothing is known of ClawBook.
 */
export function plainSchema(schema: JsonSchema): JsonSchema {
  const { type, anyOf, items, properties = {}, required = [], additionalProperties } = schema;
  const entries = Object.entries(properties).map(
    ([name, property]) => [name, plainSchema(property)] as const,
  );
  return {
    ...(anyOf && { anyOf: anyOf.map(plainSchema) }),
    ...(type && { type }),
    ...('const' in schema && { const: schema.const }),
    ...(schema.enum && { enum: schema.enum }),
    ...(items && { items: plainSchema(items) }),
    ...(entries.length > 0 && { properties: Object.fromEntries(entries) }),
    ...(required.length > 0 && { required }),
    ...(additionalProperties &&
      entries.length === 0 && { additionalProperties: plainSchema(additionalProperties) }),
  };
}
