import { createHash } from 'node:crypto';
import {
  type CreateApiKeyParams,
  createApiKey,
  scopes as knownScopes,
  listApiKeys,
  revokeApiKey,
} from '@clawbook/contract';
import { acknowledged, created } from '../server/answer.ts';
import { notFound } from '../server/not-found.ts';
import { requireSpelling } from '../server/require-spelling.ts';
import { listRoute, route, routeWithBody } from '../server/route.ts';
import type { Store } from '../state/store.ts';
import { type StoredApiKey, withoutKey } from '../state/stored-api-key.ts';
import { wireTime } from '../state/wire-time.ts';

/** The routes of `/admin/api-keys`. */
export const apiKeyRoutes = [
  listRoute(listApiKeys, {}, ({ store }) => store.state.apiKeys.map(withoutKey)),
  routeWithBody(createApiKey, ({ store }, body) => created({ ...add(body, store) })),
  route(revokeApiKey, ({ store, param }) => {
    const { apiKeys } = store.state;
    const index = apiKeys.findIndex(({ id }) => id === param('key_id'));
    if (index === -1) throw notFound(`There is no API key ${param('key_id')}`);
    apiKeys.splice(index, 1);
    return acknowledged();
  }),
];

function add({ name, scopes }: CreateApiKeyParams, { state, now, nextId }: Store): StoredApiKey {
  requireSpelling('scopes', scopes, knownScopes);
  const id = nextId('key', state.apiKeys);
  const apiKey: StoredApiKey = {
    id,
    name,
    scopes: [...scopes],
    created_at: wireTime(now()),
    last_used_at: null,
    expires_at: null,
    key: keyOf(id),
  };
  state.apiKeys.push(apiKey);
  return apiKey;
}

/** Looks like a key, and is the same at each run. */
function keyOf(id: string): string {
  const digest = createHash('sha256').update(`clawbook ${id}`).digest('hex');
  return `clawbook_sk_test_${digest.slice(0, 32)}`;
}
