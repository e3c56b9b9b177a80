/** Sets headers, and takes away those that are `null`. */
export function changeHeaders(headers: Headers, changes: Readonly<Record<string, string | null>>): void {
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) headers.delete(name);
    else headers.set(name, value);
  }
}
