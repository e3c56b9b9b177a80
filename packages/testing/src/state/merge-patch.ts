/**
 * A copy of the settings changed by a JSON merge patch (RFC 7396): `null` deletes a key, objects are merged,
 * everything else replaces.
 */
export function mergePatch(
  target: Readonly<Record<string, unknown>>,
  patch: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const merged = new Map(Object.entries(target));
  for (const [key, change] of Object.entries(patch)) {
    if (change === null) merged.delete(key);
    else if (isObject(change)) merged.set(key, mergePatch(objectOr(merged.get(key)), change));
    else merged.set(key, change);
  }
  // Unlike an assignment, this makes `__proto__` a key like any other.
  return Object.fromEntries(merged);
}

function objectOr(value: unknown): Readonly<Record<string, unknown>> {
  return isObject(value) ? value : {};
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
