import * as z from './zod.ts';

/** A person on a platform, as ClawBook knows them. */
export interface Sender {
  /** The person's id on the platform. */
  id: string;
  /**
   * The name that the person shows, where the platform tells it.
   *
   * Inferred: it can be `null`.
   */
  name?: string | null | undefined;
  /**
   * The user name with its leading `@`, on platforms that have one.
   *
   * Inferred: it can be `null`.
   */
  username?: string | null | undefined;
}

/** The schema of {@link Sender}. */
export const senderSchema: z.Schema<Sender> = z.looseObject(() => ({
  id: z.string(),
  name: z.nullish(z.string()),
  username: z.nullish(z.string()),
}));
