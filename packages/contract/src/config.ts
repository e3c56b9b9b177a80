import { received } from './received.ts';
import * as z from './zod.ts';

/**
 * The settings of a ClawBook: a JSON object of free shape, since no key of it is documented.
 *
 * @experimental inferred
 */
export type Config = Record<string, unknown>;

/**
 * A change of the settings as a JSON merge patch (RFC 7396): what is named is set, `null` deletes a key,
 * objects are merged, arrays are replaced.
 *
 * @experimental inferred
 */
export type ConfigPatch = Readonly<Record<string, unknown>>;

/** The schema of {@link Config}. */
export const configSchema: z.Schema<Config> = z.record(z.unknown());

/** The schema of {@link ConfigPatch}. */
export const configPatchSchema: z.Schema<ConfigPatch> = z.custom<ConfigPatch>(
  isPlainObject,
  ({ input }) => `must be an object of settings such as { language: 'en' }, got ${received(input)}`,
);

// A Map or another instance would be sent as an empty object.
function isPlainObject(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
