const longestChain = 8;

/** A value that `JSON.stringify` takes, whatever it was: errors with their causes, circles cut, bigints as texts. */
function toJsonValue(value: unknown, parents: readonly unknown[] = []): unknown {
  if (typeof value === 'bigint') return String(value);
  if (typeof value === 'function' || typeof value === 'symbol') return undefined;
  if (typeof value !== 'object' || value === null) return value;
  if (parents.includes(value)) return '[circular]';
  const inside = [...parents, value];
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value;
  if (Array.isArray(value)) return value.map((item) => toJsonValue(item, inside));
  return value instanceof Error ? errorToJson(value, parents) : fieldsToJson(value, inside);
}

/** An error with all that it knows but its stack, as a value that `JSON.stringify` takes. */
export function errorToJson(error: Error, parents: readonly unknown[] = []): Record<string, unknown> {
  const inside = [...parents, error];
  const isTooLong = inside.filter((parent) => parent instanceof Error).length > longestChain;
  // An error's own fields are enumerable; its name, message and cause are not.
  return {
    name: error.name,
    message: error.message,
    ...fieldsToJson(error, inside),
    ...(error.cause === undefined || isTooLong ? {} : { cause: toJsonValue(error.cause, inside) }),
  };
}

function fieldsToJson(object: object, parents: readonly unknown[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(object).map(([key, item]) => [key, toJsonValue(item, parents)]));
}
