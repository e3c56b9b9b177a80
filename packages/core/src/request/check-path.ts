import { received } from '@clawbook/contract';
import { ConfigurationError } from '../errors/configuration-error.ts';

const refused: readonly (readonly [RegExp, string])[] = [
  [/^(?!\/)/, "must begin with '/'"],
  [/^\/\//, "must not begin with '//', which names another host"],
  [/^\/api\/v\d+(?:\/|$)/, 'is the path below /api/v1: leave that out'],
  [/\p{Surrogate}/u, 'must not hold half a character (a lone surrogate)'],
  [/[{}]/, 'must not hold braces: put the values in'],
  [/[?#]/, "must end before '?' or '#': pass the query in `query`"],
  // A URL parser takes a backslash for a slash, and drops tabs and line breaks.
  [/[\\\s\u0000-\u001f]/, 'must not hold backslashes, spaces or control characters: encode them'],
  [/\/(?:\.|%2e){1,2}(?:\/|$)/i, "must not hold the segments '.' or '..'"],
];

/**
 * Gives back a path that a caller wrote, if it can only lead below the base URL.
 *
 * @throws ConfigurationError if it could lead elsewhere
 */
export function checkPath(path: unknown): string {
  if (typeof path !== 'string')
    throw new ConfigurationError(`\`path\` must be a string, got ${received(path)}: pass such as '/status'.`);
  for (const [pattern, complaint] of refused) {
    if (pattern.test(path)) throw new ConfigurationError(`\`path\` ${complaint}, got ${received(path)}.`);
  }
  return path;
}
