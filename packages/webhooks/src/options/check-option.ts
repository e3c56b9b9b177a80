import { closestName, received } from '@clawbook/contract';
import { ConfigurationError } from '@clawbook/core/errors';
import { type WebhookAlgorithm, webhookAlgorithms } from '../crypto/webhook-algorithm.ts';

/**
 * Refuses what is no plain object, and every name that is not known, with the spelling that was probably meant.
 *
 * @param what what to call the object in an error
 */
export function checkNames(what: string, options: unknown, known: readonly string[]): void {
  if (typeof options !== 'object' || options === null || Symbol.iterator in options)
    throw new ConfigurationError(`${what} must be an object, got ${received(options)}.`);
  for (const name of Object.keys(options)) {
    if (known.includes(name)) continue;
    const meant = closestName(name, known);
    const advice = meant === undefined ? `The names are ${known.join(', ')}.` : `Did you mean \`${meant}\`?`;
    throw new ConfigurationError(`${what}: there is the unknown name \`${name}\`. ${advice}`);
  }
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

/** A number that is large enough; undefined passes. */
export function checkNumber(
  name: string,
  value: unknown,
  { least, unit }: { readonly least: number; readonly unit: string },
): number | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'number' && value >= least) return value;
  throw new ConfigurationError(
    `\`${name}\` must be a number of ${unit} from ${least} to Infinity, got ${received(value)}.`,
  );
}

/** A function; undefined passes. */
export function checkFunction(name: string, value: unknown): void {
  if (value === undefined || typeof value === 'function') return;
  throw new ConfigurationError(`\`${name}\` must be a function, got ${received(value)}.`);
}

/** The name of a header; undefined passes. */
export function checkHeaderName(name: string, value: unknown): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'string' && /^[!#$%&'*+.^_`|~\w-]+$/.test(value)) return value;
  throw new ConfigurationError(
    `\`${name}\` must be the name of a header, such as 'X-My-Signature', got ${received(value)}.`,
  );
}

/** A hash function (`SHA-256`). */
export function checkAlgorithm(value: unknown, name = 'algorithm'): WebhookAlgorithm {
  return checkOneOf(name, value, webhookAlgorithms) ?? 'SHA-256';
}
