/** Headers to add to a request; `null` takes one away. */
export type HeaderOptions = {
  /** The value of the header with that name, in any case. */
  readonly [name: string]: string | null | undefined;
};

/**
 * Lays headers over one another: a later layer beats an earlier one, whatever case its names are in, and
 * `null` takes the header away.
 */
export function buildHeaders(...layers: readonly HeaderOptions[]): Record<string, string> {
  // No plain object until the end: a header may be called `__proto__`.
  const headers = new Map<string, string>();
  for (const layer of layers) {
    for (const [name, value] of Object.entries(layer)) {
      if (value === null) headers.delete(name.toLowerCase());
      else if (value !== undefined) headers.set(name.toLowerCase(), value);
    }
  }
  return Object.fromEntries(headers);
}
