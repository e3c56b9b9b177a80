import { received } from '@clawbook/contract';
import { ConfigurationError } from '../errors/configuration-error.ts';

/**
 * A body as JSON text, taken at once: a later change of the caller's object changes nothing.
 *
 * @param endpoint what to call the endpoint in an error
 * @throws ConfigurationError for what JSON cannot hold or would change in silence
 */
export function encodeBody(endpoint: string, body: unknown): string | undefined {
  if (body === undefined) return undefined;
  try {
    const text = JSON.stringify(body, refuseWhatIsLost);
    if (text !== undefined) return text;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ConfigurationError(`${endpoint}: the body cannot be written as JSON: ${reason}.`, { cause });
  }
  throw new ConfigurationError(`${endpoint}: the body cannot be written as JSON, got ${received(body)}.`);
}

// JSON writes NaN as null, which deletes in a merge patch, and a Map or a form as {}.
function refuseWhatIsLost(this: unknown, key: string, value: unknown): unknown {
  const original: unknown = Reflect.get(Object(this), key);
  const isLost =
    typeof value === 'function' ||
    typeof value === 'symbol' ||
    (typeof value === 'number' && !Number.isFinite(value)) ||
    (original instanceof Date && Number.isNaN(original.getTime())) ||
    (typeof value === 'object' && value !== null && Symbol.iterator in value && !Array.isArray(value));
  if (!isLost) return value;
  const what =
    typeof value === 'object' && value !== null ? `a ${value.constructor.name}` : received(original);
  throw new TypeError(`${key === '' ? 'it' : `\`${key}\``} is ${what}`);
}
