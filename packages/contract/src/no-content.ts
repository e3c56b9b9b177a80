import * as z from './zod.ts';

/** The schema of an answer that has nothing to say: whatever the server puts there is dropped. */
export const noContentSchema: z.Schema<undefined> = z.transform(z.unknown(), () => undefined);
