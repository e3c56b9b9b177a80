import { ConfigurationError } from '../errors/configuration-error.ts';

/**
 * A body as JSON text, taken at once: a later change of the caller's object changes nothing.
 *
 * @param endpoint what to call the endpoint in an error
 * @throws ConfigurationError for what JSON cannot hold: a circle, a bigint, a function
 */
export function encodeBody(endpoint: string, body: unknown): string | undefined {
  if (body === undefined) return undefined;
  let text: string | undefined;
  let cause: unknown;
  try {
    text = JSON.stringify(body);
  } catch (error) {
    cause = error;
  }
  if (text === undefined) {
    throw new ConfigurationError(
      `${endpoint}: the body cannot be written as JSON: pass plain objects, lists and values.`,
      { cause },
    );
  }
  return text;
}
