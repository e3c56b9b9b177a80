import { received } from '@clawbook/contract';
import { ConfigurationError } from '@clawbook/core/errors';

/** What is used of a `Headers` object. */
export interface HeadersObject {
  /** The value of a header, in whatever case it is asked for; several of one name come joined by commas. */
  get(name: string): string | null;
}

/** The value of a header as frameworks hand it over. */
export type HeaderValue = string | readonly string[] | undefined;

/**
 * The headers of a delivery, as the framework has them: a `Headers` object, a plain object with names in any case
 * (`request.headers` of Node.js, Express and Fastify), a list of pairs, or the flat list `rawHeaders` of Node.js.
 */
export type WebhookHeaders =
  | HeadersObject
  | Readonly<Record<string, HeaderValue>>
  | Iterable<readonly [name: string, value: string]>
  | readonly string[];

/** Gives the value of a header; undefined if there is none. Several of one name come joined by commas. */
export type HeaderLookup = (name: string) => string | undefined;

/**
 * Makes headers of any form readable by name.
 *
 * @throws ConfigurationError if they are no headers
 */
export function headerLookup(headers: WebhookHeaders): HeaderLookup {
  const given: unknown = headers;
  if (typeof given !== 'object' || given === null) {
    throw new ConfigurationError(
      `\`headers\` must be the headers of the request, such as \`request.headers\`, got ${received(given)}.`,
    );
  }
  if (Symbol.iterator in headers && !hasGet(headers)) return lookupInPairs(pairsOf(headers));
  if (hasGet(headers)) return (name) => headers.get(name) ?? undefined;
  return lookupInObject(headers);
}

/** Whether it is a `Headers` object. A Map also has `get`, but its names have one case alone. */
function hasGet(headers: object): headers is HeadersObject {
  return 'get' in headers && typeof headers.get === 'function' && !(headers instanceof Map);
}

function lookupInObject(headers: Readonly<Record<string, HeaderValue>>): HeaderLookup {
  let pairs: [string, HeaderValue][] | undefined;
  return (name) => {
    const lowerCase = name.toLowerCase();
    // Node.js writes all names in lower case, so this is nearly always it.
    if (Object.hasOwn(headers, lowerCase)) {
      const value = headers[lowerCase];
      return typeof value === 'string' ? value : join([value]);
    }
    pairs ??= Object.entries(headers);
    return lookupInPairs(pairs)(lowerCase);
  };
}

function lookupInPairs(pairs: readonly (readonly [string, HeaderValue])[]): HeaderLookup {
  return (name) => {
    const lowerCase = name.toLowerCase();
    return join(pairs.filter(([header]) => header.toLowerCase() === lowerCase).map(([, value]) => value));
  };
}

function join(values: readonly HeaderValue[]): string | undefined {
  const texts = values.flat().filter((value) => typeof value === 'string');
  return texts.length === 0 ? undefined : texts.join(', ');
}

function pairsOf(list: Iterable<readonly [string, string]> | readonly string[]): [string, HeaderValue][] {
  const items: unknown[] = [...list];
  if (items.every((item) => typeof item === 'string')) {
    return items.flatMap((name, index): [string, HeaderValue][] =>
      index % 2 === 0 ? [[name, items[index + 1]]] : [],
    );
  }
  return items.map((item): [string, HeaderValue] => {
    if (Array.isArray(item) && typeof item[0] === 'string') return [item[0], item[1]];
    throw new ConfigurationError(
      `\`headers\` is a list, so it must hold pairs of name and value, or names and values in turn; it holds ${received(item)}.`,
    );
  });
}
