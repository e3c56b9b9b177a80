import { received } from '@clawbook/contract';
import { ConfigurationError } from '../errors/configuration-error.ts';

/** A value of a query: a `Date` becomes ISO 8601 in UTC, a list is joined by commas, `undefined` and `null` are left out. */
export type QueryValue = string | number | boolean | Date | null | undefined | readonly (string | number)[];

/** The parameters of a query, by name. */
export type Query = {
  /** The value of the parameter with that name. */
  readonly [name: string]: QueryValue;
};

/**
 * The query string with its `?`, or an empty text if there is nothing to say.
 *
 * @param endpoint what to call the endpoint in an error
 * @throws ConfigurationError for a value that has no text of its own, and for `api_key`
 */
export function encodeQuery(endpoint: string, query: Query): string {
  const pairs: string[] = [];
  for (const [name, value] of Object.entries(query)) {
    if (name === 'api_key') {
      throw new ConfigurationError(
        `${endpoint}: the query must not hold \`api_key\`, since URLs are logged: use the option \`apiKey\`.`,
      );
    }
    if (value === undefined || value === null) continue;
    pairs.push(`${encodeText(endpoint, name, name)}=${encodeValue(endpoint, name, value)}`);
  }
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}

function encodeValue(endpoint: string, name: string, value: NonNullable<QueryValue>): string {
  if (Array.isArray(value))
    return value.map((item: string | number) => encodeValue(endpoint, name, item)).join(',');
  if (value instanceof Date && !Number.isNaN(value.getTime())) return encodeURIComponent(value.toISOString());
  const plain = typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);
  if (!plain) {
    throw new ConfigurationError(
      `${endpoint}: the query's \`${name}\` must be a text, number, boolean, Date or list, got ${received(value)}.`,
    );
  }
  return encodeText(endpoint, name, String(value));
}

function encodeText(endpoint: string, name: string, text: string): string {
  try {
    return encodeURIComponent(text);
  } catch (cause) {
    throw new ConfigurationError(
      `${endpoint}: the query's ${received(name)} holds half a character (a lone surrogate).`,
      { cause },
    );
  }
}
