import { describe, expect, it } from 'vitest';
import { scopes } from '../scope.ts';
import * as apiKeys from './api-keys.ts';
import * as config from './config.ts';
import * as conversations from './conversations.ts';
import * as messages from './messages.ts';
import * as status from './status.ts';
import * as webhooks from './webhooks.ts';

const endpoints = Object.values({
  ...apiKeys,
  ...config,
  ...conversations,
  ...messages,
  ...status,
  ...webhooks,
});

// contract.md, "Endpoints": method and path, name in the SDK, scope, mark.
const rows = [
  ['GET', '/status', 'status', 'read:status', 'documented'],
  ['POST', '/messages/send', 'messages.send', 'write:messages', 'documented'],
  ['GET', '/messages', 'messages.list', 'read:messages', 'inferred'],
  ['GET', '/messages/{id}', 'messages.get', 'read:messages', 'inferred'],
  ['GET', '/conversations', 'conversations.list', 'read:conversations', 'documented'],
  ['GET', '/conversations/{id}', 'conversations.get', 'read:conversations', 'inferred'],
  ['GET', '/conversations/{id}/messages', 'conversations.messages', 'read:messages', 'inferred'],
  ['GET', '/config', 'config.get', 'admin:settings', 'inferred'],
  ['PATCH', '/config', 'config.update', 'admin:settings', 'inferred'],
  ['POST', '/webhooks', 'webhooks.create', 'admin:settings', 'documented'],
  ['GET', '/webhooks', 'webhooks.list', 'admin:settings', 'inferred'],
  ['GET', '/webhooks/{id}', 'webhooks.get', 'admin:settings', 'inferred'],
  ['PATCH', '/webhooks/{id}', 'webhooks.update', 'admin:settings', 'inferred'],
  ['DELETE', '/webhooks/{id}', 'webhooks.delete', 'admin:settings', 'inferred'],
  ['POST', '/webhooks/{id}/test', 'webhooks.test', 'admin:settings', 'inferred'],
  ['GET', '/admin/api-keys', 'apiKeys.list', 'admin:users', 'documented'],
  ['DELETE', '/admin/api-keys/{key_id}', 'apiKeys.revoke', 'admin:users', 'documented'],
  ['POST', '/admin/api-keys', 'apiKeys.create', 'admin:users', 'inferred'],
] as const;

describe('the endpoints', () => {
  it.each(rows)('%s %s is %s, needs %s and is %s', (method, path, name, scope, source) => {
    const found = endpoints.filter((endpoint) => endpoint.method === method && endpoint.path === path);
    expect(found).toEqual([expect.objectContaining({ name, scope, source })]);
  });

  it('are those of the contract and no others', () => {
    expect(endpoints).toHaveLength(rows.length);
    expect(new Set(endpoints.map(({ name }) => name)).size).toBe(rows.length);
  });

  it.each(endpoints)('$name needs a documented scope', ({ scope }) => {
    expect(scopes).toContain(scope);
  });

  it.each(endpoints)('$name has a body if and only if it writes something', (endpoint) => {
    const writes = ['messages.send', 'config.update', 'webhooks.create', 'webhooks.update', 'apiKeys.create'];
    expect('body' in endpoint).toBe(writes.includes(endpoint.name));
  });

  it.each(endpoints)('$name checks its query if and only if it is a list', (endpoint) => {
    expect('query' in endpoint).toBe(/\.(?:list|messages)$/.test(endpoint.name));
  });
});
