import * as contract from '@clawbook/contract';
import { describe, expect, it } from 'vitest';
import { call } from '../../test/call.ts';
import { createInMemoryClawBook } from '../in-memory-clawbook.ts';

const endpoints = Object.values(contract).filter(
  (value): value is typeof value & contract.Endpoint<unknown> =>
    typeof value === 'object' && 'method' in value && 'path' in value,
);

const ids: Record<string, string> = {
  '/messages/{id}': 'msg_000001',
  '/conversations/{id}': 'conv_000001',
  '/conversations/{id}/messages': 'conv_000001',
  '/webhooks/{id}': 'wh_000001',
  '/webhooks/{id}/test': 'wh_000001',
  '/admin/api-keys/{key_id}': 'key_000001',
};

const bodies: Record<string, unknown> = {
  'messages.send': { platform: 'telegram', recipient: '1', message: 'Hi' },
  'config.update': { language: 'de' },
  'webhooks.create': { url: 'https://example.com/', events: ['message.sent'], secret: 's' },
  'webhooks.update': { active: false },
  'apiKeys.create': { name: 'Bot', scopes: ['read:status'] },
};

function lineOf({ method, path }: contract.Endpoint<unknown>): string {
  return `${method} ${path.replace(/\{\w+\}/, ids[path] ?? '')}`;
}

describe('every endpoint of the contract', () => {
  it('is there', () => {
    expect(endpoints).toHaveLength(18);
  });

  it.each(endpoints.map((endpoint) => [endpoint.name, endpoint] as const))(
    '%s answers as its schema says',
    async (name, endpoint) => {
      const clawbook = createInMemoryClawBook();
      const { status, body } = await call(clawbook, lineOf(endpoint), { body: bodies[name] });
      expect([200, 201, 204]).toContain(status);
      const data = name === 'status' ? body : body?.data;
      const result = await endpoint.response['~standard'].validate(data);
      expect(result.issues).toBeUndefined();
    },
  );

  it.each(endpoints.map((endpoint) => [endpoint.name, endpoint] as const))(
    '%s needs its scope and no other',
    async (name, endpoint) => {
      const others = contract.scopes.filter((scope) => scope !== endpoint.scope && scope !== '*');
      const clawbook = createInMemoryClawBook();
      clawbook.state.apiKeys.push(
        { id: 'key_with', name: 'With', scopes: [endpoint.scope], key: 'with' },
        { id: 'key_without', name: 'Without', scopes: others, key: 'without' },
      );
      const refused = await call(clawbook, lineOf(endpoint), { body: bodies[name], key: 'without' });
      expect(refused.status).toBe(403);
      expect(refused.body.error).toMatchObject({
        code: 'INSUFFICIENT_PERMISSIONS',
        details: { required_scope: endpoint.scope },
      });
      const allowed = await call(clawbook, lineOf(endpoint), { body: bodies[name], key: 'with' });
      expect(allowed.status).toBeLessThan(300);
    },
  );

  it.each(Object.entries(ids).map(([path]) => path))('%s answers 404 for an unknown id', async (path) => {
    const clawbook = createInMemoryClawBook();
    for (const endpoint of endpoints.filter((candidate) => candidate.path === path)) {
      const line = `${endpoint.method} ${path.replace(/\{\w+\}/, 'unknown')}`;
      const { status, body } = await call(clawbook, line, { body: bodies[endpoint.name] });
      expect([line, status, body.error.code]).toEqual([line, 404, 'NOT_FOUND']);
    }
  });
});
