import * as z from 'zod';

/** The schema of an answer that has nothing to say: whatever the server puts there is dropped. */
export const noContentSchema: z.ZodType<undefined> = z.unknown().transform(() => undefined);
