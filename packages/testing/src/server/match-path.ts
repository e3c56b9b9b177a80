/**
 * The parameters of a path by their names, decoded, where the path fits a template such as `/messages/{id}`;
 * `undefined` where it does not.
 */
export function matchPath(template: string, path: string): ReadonlyMap<string, string> | undefined {
  const expected = template.split('/');
  const actual = path.split('/');
  if (expected.length !== actual.length) return undefined;
  const params = new Map<string, string>();
  for (const [index, part] of expected.entries()) {
    const value = decode(actual[index] ?? '');
    const name = /^\{(.+)\}$/.exec(part)?.[1];
    if (name === undefined ? value !== part : !value) return undefined;
    if (name !== undefined && value !== undefined) params.set(name, value);
  }
  return params;
}

function decode(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
