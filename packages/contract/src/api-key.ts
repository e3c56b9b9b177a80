import { inputObject } from './input-object.ts';
import { type Scope, scopeSchema } from './scope.ts';
import { textInput } from './text-input.ts';
import { textListInput } from './text-list-input.ts';
import * as z from './zod.ts';

/** A key of the API, without the key itself. */
export interface ApiKey {
  /**
   * The id of the key (`key_…`): what is passed to revoke it.
   *
   * @experimental inferred
   */
  id: string;
  /** What its owner called it. */
  name: string;
  /** What it may do. */
  scopes: Scope[];
  /**
   * When it was made, ISO 8601 in UTC.
   *
   * @experimental inferred
   */
  created_at?: string | undefined;
  /**
   * When it was last used, ISO 8601 in UTC; `null` while it never was.
   *
   * @experimental inferred
   */
  last_used_at?: string | null | undefined;
  /**
   * When it ends, ISO 8601 in UTC; `null` if it does not.
   *
   * @experimental inferred
   */
  expires_at?: string | null | undefined;
}

/**
 * A key that was just made: the only answer that holds the key itself. Store it now.
 *
 * @experimental inferred
 */
export interface CreatedApiKey extends ApiKey {
  /** The key itself (`clawbook_sk_…`), shown once. */
  key: string;
}

/** A key to make. */
export interface CreateApiKeyParams {
  /** What to call it. */
  name: string;
  /**
   * What it may do.
   *
   * Inferred: there has to be at least one scope.
   */
  scopes: readonly Scope[];
}

const fields = () => ({
  id: z.string(),
  name: z.string(),
  scopes: z.array(scopeSchema),
  created_at: z.optional(z.string()),
  last_used_at: z.nullish(z.string()),
  expires_at: z.nullish(z.string()),
});

/** The schema of {@link ApiKey}. */
export const apiKeySchema: z.Schema<ApiKey> = z.looseObject(fields);

/** The schema of {@link CreatedApiKey}. */
export const createdApiKeySchema: z.Schema<CreatedApiKey> = z.looseObject(() => ({
  ...fields(),
  key: z.string(),
}));

/** The schema of {@link CreateApiKeyParams}. */
export const createApiKeyParamsSchema: z.Schema<CreateApiKeyParams> = inputObject(() => ({
  name: textInput('a name for the key, such as Support bot'),
  scopes: textListInput("scopes, such as 'read:messages'"),
}));
