import { describe, expect, it } from 'vitest';
import { call } from '../../test/call.ts';
import { createInMemoryClawBook } from '../in-memory-clawbook.ts';

const bot = { name: 'Support bot', scopes: ['read:messages', 'admin:users'] };

describe('API keys', () => {
  it('are shown whole at their creation alone', async () => {
    const clawbook = createInMemoryClawBook({ now: () => Date.parse('2026-02-01T00:00:00Z') });
    const { status, body } = await call(clawbook, 'POST /admin/api-keys', { body: bot });
    expect(status).toBe(201);
    expect(body.data).toEqual({
      ...bot,
      id: 'key_000002',
      created_at: '2026-02-01T00:00:00Z',
      last_used_at: null,
      expires_at: null,
      key: expect.stringMatching(/^clawbook_sk_test_[0-9A-Za-z]{32}$/),
    });
    const listed = await call(clawbook, 'GET /admin/api-keys');
    expect(listed.body.data.map(({ name }: { name: string }) => name)).toEqual([
      'Main',
      'Dashboard',
      'Support bot',
    ]);
    expect(JSON.stringify(listed.body)).not.toContain('clawbook_sk_');
  });

  it('let in at once, as far as their scopes go', async () => {
    const clawbook = createInMemoryClawBook();
    const { body } = await call(clawbook, 'POST /admin/api-keys', { body: bot });
    const key: string = body.data.key;
    expect((await call(clawbook, 'GET /messages', { key })).status).toBe(200);
    expect((await call(clawbook, 'GET /status', { key })).status).toBe(403);
  });

  it('are shut out at once when they are revoked, which answers 200', async () => {
    const clawbook = createInMemoryClawBook();
    const { body } = await call(clawbook, 'POST /admin/api-keys', { body: bot });
    const { id, key } = body.data;
    const revoked = await call(clawbook, `DELETE /admin/api-keys/${id}`, { key });
    expect([revoked.status, revoked.body.success, revoked.body.data]).toEqual([200, true, {}]);
    expect((await call(clawbook, 'GET /messages', { key })).status).toBe(401);
    expect((await call(clawbook, `DELETE /admin/api-keys/${id}`)).status).toBe(404);
  });

  it('tell when they were last used', async () => {
    const clock = { time: Date.parse('2026-02-01T00:00:00Z') };
    const clawbook = createInMemoryClawBook({ now: () => clock.time });
    await call(clawbook, 'GET /status');
    expect(clawbook.state.apiKeys[0]?.last_used_at).toBe('2026-02-01T00:00:00Z');
    clock.time += 5_000;
    const { body } = await call(clawbook, 'GET /admin/api-keys');
    expect(body.data[0].last_used_at).toBe('2026-02-01T00:00:05Z');
  });

  it.each([
    [{ name: 'x', scopes: [] }, 'scopes'],
    [{ scopes: ['*'] }, 'name'],
    [{ name: 'x', scopes: ['*', 'read:message'] }, 'scopes.1'],
  ])('refuse %j', async (sent, field) => {
    const { status, body } = await call(createInMemoryClawBook(), 'POST /admin/api-keys', { body: sent });
    expect(status).toBe(400);
    expect(body.error.details).toMatchObject([{ field }]);
  });
});
