import type { JsonSchema } from './json-schema.ts';

/**
 * A schema of which a part is inferred, with that part in a schema of its own: `null`, the values that a note such as
 * "all but `INVALID_API_KEY`" leaves, or the bounds. What no keyword says stands there in words.
 *
 * @param note what is inferred, as the doc comment says it
 */
export function withInferredPart(schema: JsonSchema, note: string): JsonSchema {
  const inferred = { description: note, 'x-clawbook-source': 'inferred' } as const;
  const documented = documentedValues(note);
  if (documented) {
    if (!schema.items) return withInferredValues(schema, documented, inferred);
    return { ...schema, items: withInferredValues(schema.items, documented, inferred) };
  }
  const { type, minimum, maximum, minItems, ...rest } = schema;
  if (Array.isArray(type) && type.includes('null')) {
    const others = type.filter((name) => name !== 'null');
    return {
      anyOf: [
        { ...schema, type: others.length === 1 ? others.join() : others },
        { type: 'null', ...inferred },
      ],
    };
  }
  const bounds = {
    ...(minimum !== undefined && { minimum }),
    ...(maximum !== undefined && { maximum }),
    ...(minItems !== undefined && { minItems }),
  };
  return { ...(type !== undefined && { type }), ...rest, allOf: [{ ...bounds, ...inferred }] };
}

/** The names in "all fields but `created_at` and `platform`". */
function documentedValues(note: string): string[] | undefined {
  const [, names] = /^all (?:\w+ )?but (.+)$/i.exec(note) ?? [];
  return names === undefined ? undefined : [...names.matchAll(/`(.+?)`/g)].map(([, name = '']) => name);
}

/** The documented values, or any other. */
function withInferredValues(
  schema: JsonSchema,
  documented: readonly string[],
  inferred: JsonSchema,
): JsonSchema {
  const { type = 'string', examples = [], ...rest } = schema;
  const unknown = documented.find((name) => !examples.includes(name));
  if (unknown !== undefined) throw new Error(`${unknown} is said to be documented, but no type names it.`);
  // A key to sort by in descending order is one of the field.
  const isDocumented = (value: unknown) => documented.includes(String(value).replace(/^-/, ''));
  return {
    anyOf: [
      { type, enum: examples.filter(isDocumented) },
      { type, ...rest, examples: examples.filter((value) => !isDocumented(value)), ...inferred },
    ],
  };
}
