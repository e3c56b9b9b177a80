import { closestName, received } from '@clawbook/contract';
import { ConfigurationError } from '../errors/configuration-error.ts';

/**
 * Refuses what is no plain object, and every name that is not known, with the spelling that was probably meant.
 *
 * @param what what to call the object in an error
 * @param elsewhere what to say of names that have their place elsewhere
 */
export function checkNames(
  what: string,
  options: unknown,
  known: readonly string[],
  elsewhere?: ReadonlyMap<string, string>,
): void {
  if (!isRecord(options))
    throw new ConfigurationError(`${what} must be an object, got ${received(options)}.`);
  for (const name of Object.keys(options)) {
    if (known.includes(name)) continue;
    const advice = elsewhere?.get(name) ?? advise(name, known);
    throw new ConfigurationError(`${what}: there is the unknown name \`${name}\`. ${advice}`);
  }
}

function advise(name: string, known: readonly string[]): string {
  const meant = closestName(name, known);
  return meant === undefined ? `The names are ${known.join(', ')}.` : `Did you mean \`${meant}\`?`;
}

/** Whether a value is an object with names, and no list, Map, Headers or form, whose content is elsewhere. */
function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !(Symbol.iterator in value);
}

/** A number within bounds, of which the upper one is Infinity by default; undefined passes. */
export function checkNumber(
  name: string,
  value: unknown,
  bounds: {
    readonly least: number;
    readonly most?: number;
    readonly whole?: boolean;
    readonly unit?: string;
  },
): number | undefined {
  if (value === undefined) return undefined;
  const { least, most = Infinity, whole = false, unit = '' } = bounds;
  if (typeof value === 'number' && value >= least && value <= most && (!whole || Number.isInteger(value)))
    return value;
  const kind = whole ? 'a whole number' : 'a number';
  throw new ConfigurationError(
    `\`${name}\` must be ${kind}${unit} from ${least} to ${most}, got ${received(value)}.`,
  );
}

/** One of several texts; undefined passes. */
export function checkOneOf<Value extends string>(
  name: string,
  value: unknown,
  allowed: readonly Value[],
): Value | undefined {
  if (value === undefined) return undefined;
  const found = allowed.find((item) => item === value);
  if (found !== undefined) return found;
  const names = allowed.map((item) => `'${item}'`).join(', ');
  throw new ConfigurationError(`\`${name}\` must be one of ${names}, got ${received(value)}.`);
}

/** True or false; undefined passes. */
export function checkBoolean(name: string, value: unknown): void {
  if (value === undefined || typeof value === 'boolean') return;
  throw new ConfigurationError(`\`${name}\` must be true or false, got ${received(value)}.`);
}

/** A function; undefined passes. */
export function checkFunction(name: string, value: unknown): void {
  if (value === undefined || typeof value === 'function') return;
  throw new ConfigurationError(`\`${name}\` must be a function, got ${received(value)}.`);
}

/** A query; what its values can be is checked when it is encoded. */
export function checkQuery(query: unknown): void {
  if (isRecord(query)) return;
  throw new ConfigurationError(`\`query\` must be an object, got ${received(query)}.`);
}

// What a header can hold: no line break ends it early, and every character fits into a byte.
const headerName = /^[!#$%&'*+.^_`|~\w-]+$/;
const headerValue = /^[\t\u0020-\u007e\u0080-\u00ff]*$/;

/** Headers that can be sent; undefined passes. A value is never shown: it may be a secret. */
export function checkHeaders(name: string, headers: unknown): void {
  if (headers === undefined) return;
  if (!isRecord(headers)) {
    throw new ConfigurationError(
      `\`${name}\` must be a plain object such as { 'x-team': 'support' }, got ${received(headers)}.`,
    );
  }
  for (const [header, value] of Object.entries(headers)) {
    if (!isHeaderName(header))
      throw new ConfigurationError(`\`${name}\` holds ${received(header)}, which is no name of a header.`);
    if (value === null || value === undefined) continue;
    if (typeof value !== 'string') {
      throw new ConfigurationError(
        `\`${name}\`: the value of \`${header}\` must be a string or null, got ${typeof value === 'object' ? received(value) : `a ${typeof value}`}.`,
      );
    }
    if (!isHeaderValue(value)) {
      throw new ConfigurationError(
        `\`${name}\`: the value of \`${header}\` holds a line break or a character that a header cannot hold.`,
      );
    }
  }
}

/** Whether a text can be the name of a header. */
export function isHeaderName(text: string): boolean {
  return headerName.test(text);
}

/** Whether a text can be sent as the value of a header. */
export function isHeaderValue(text: string): boolean {
  return headerValue.test(text);
}
