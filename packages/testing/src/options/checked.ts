import { received } from '@clawbook/contract';
import * as z from 'zod';

/**
 * The schema of a value that fits a test.
 *
 * @param wanted what it has to be, for the error message
 */
export function checked<Value>(fits: (value: unknown) => boolean, wanted: string): z.ZodType<Value> {
  return z.custom<Value>(fits, { error: ({ input }) => `must be ${wanted}, got ${received(input)}` });
}
