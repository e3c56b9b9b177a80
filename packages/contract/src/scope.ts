import { type OpenEnum, openEnum } from './open-enum.ts';

/** What an API key can be allowed to do, as documented. */
export const scopes = [
  'read:status',
  'read:conversations',
  'read:messages',
  'write:messages',
  'admin:settings',
  'admin:users',
  '*',
] as const;

/** A permission of an API key; `*` is all of them. The set is open. */
export type Scope = OpenEnum<(typeof scopes)[number]>;

/** The schema of {@link Scope}. */
export const scopeSchema = openEnum(scopes);
