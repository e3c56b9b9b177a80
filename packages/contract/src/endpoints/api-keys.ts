import {
  type ApiKey,
  apiKeySchema,
  type CreateApiKeyParams,
  type CreatedApiKey,
  createApiKeyParamsSchema,
  createdApiKeySchema,
} from '../api-key.ts';
import type { Endpoint, ListEndpoint } from '../endpoint.ts';
import { noContentSchema } from '../no-content.ts';
import { type PageParams, pageParamsSchema } from '../page-params.ts';
import * as z from '../zod.ts';

/**
 * The API keys, without the keys themselves.
 *
 * Inferred: the "admin" key that it takes is one with the scope `admin:users`.
 */
export const listApiKeys = {
  name: 'apiKeys.list',
  method: 'GET',
  path: '/admin/api-keys',
  scope: 'admin:users',
  scopeSource: 'inferred',
  source: 'documented',
  query: pageParamsSchema,
  response: z.array(apiKeySchema),
} as const satisfies ListEndpoint<ApiKey, string, PageParams>;

/**
 * Makes an API key. The answer is the only one that holds the key itself.
 *
 * Inferred: the "admin" key that it takes is one with the scope `admin:users`.
 *
 * @experimental inferred: the body is documented, the address is not.
 */
export const createApiKey = {
  name: 'apiKeys.create',
  method: 'POST',
  path: '/admin/api-keys',
  scope: 'admin:users',
  source: 'inferred',
  bodySource: 'documented',
  body: createApiKeyParamsSchema,
  response: createdApiKeySchema,
} as const satisfies Endpoint<CreatedApiKey, string, CreateApiKeyParams>;

/**
 * Revokes an API key at once.
 *
 * Inferred: the "admin" key that it takes is one with the scope `admin:users`.
 */
export const revokeApiKey = {
  name: 'apiKeys.revoke',
  method: 'DELETE',
  path: '/admin/api-keys/{key_id}',
  scope: 'admin:users',
  scopeSource: 'inferred',
  source: 'documented',
  responseSource: 'inferred',
  response: noContentSchema,
} as const satisfies Endpoint<undefined>;
