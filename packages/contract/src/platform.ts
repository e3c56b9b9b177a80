import { type OpenEnum, openEnum } from './open-enum.ts';

/** The messaging platforms that ClawBook is documented to talk on. */
export const platforms = ['whatsapp', 'telegram', 'discord'] as const;

/** A messaging platform; the set is open, since a newer ClawBook may know more. */
export type Platform = OpenEnum<(typeof platforms)[number]>;

/** The schema of {@link Platform}. */
export const platformSchema = openEnum(platforms);
