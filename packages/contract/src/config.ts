import * as z from 'zod';
import { received } from './received.ts';

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
export const configSchema: z.ZodType<Config> = z.record(z.string(), z.unknown());

/** The schema of {@link ConfigPatch}. */
export const configPatchSchema: z.ZodType<ConfigPatch> = z.record(z.string(), z.unknown(), {
  error: ({ input }) => `must be an object of settings such as { language: 'en' }, got ${received(input)}`,
});
