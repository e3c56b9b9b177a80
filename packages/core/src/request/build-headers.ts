/** Headers to add to a request; `null` takes one away. */
export type HeaderOptions = { readonly [name: string]: string | null | undefined };

/**
 * Lays headers over one another: a later layer beats an earlier one, whatever case its names are in, and
 * `null` takes the header away.
 */
export function buildHeaders(...layers: readonly HeaderOptions[]): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const layer of layers) {
    for (const [name, value] of Object.entries(layer)) {
      if (value === null) delete headers[name.toLowerCase()];
      else if (value !== undefined) headers[name.toLowerCase()] = value;
    }
  }
  return headers;
}
