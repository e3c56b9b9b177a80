import { describe, expect, it } from 'vitest';
import { call } from '../../test/call.ts';
import { createInMemoryClawBook } from '../in-memory-clawbook.ts';

const hook = { url: 'https://example.com/hook', events: ['message.received'], secret: 'very-secret' };

describe('webhooks', () => {
  it('are created, shown, changed and deleted', async () => {
    const clawbook = createInMemoryClawBook({ now: () => Date.parse('2026-02-01T00:00:00Z') });
    const created = await call(clawbook, 'POST /webhooks', { body: hook });
    expect(created.status).toBe(201);
    expect(created.body.data).toEqual({
      id: 'wh_000002',
      url: hook.url,
      events: hook.events,
      active: true,
      created_at: '2026-02-01T00:00:00Z',
    });

    const updated = await call(clawbook, 'PATCH /webhooks/wh_000002', {
      body: { active: false, events: ['ai.error'], url: 'https://example.com/other', secret: 'new-secret' },
    });
    expect(updated.body.data).toMatchObject({
      active: false,
      events: ['ai.error'],
      url: 'https://example.com/other',
    });
    expect((await call(clawbook, 'GET /webhooks/wh_000002')).body.data).toEqual(updated.body.data);

    const deleted = await call(clawbook, 'DELETE /webhooks/wh_000002');
    expect([deleted.status, deleted.body]).toEqual([204, undefined]);
    expect((await call(clawbook, 'GET /webhooks/wh_000002')).status).toBe(404);
    expect((await call(clawbook, 'GET /webhooks')).body.meta.pagination.total).toBe(1);
  });

  it('keep their secret to themselves', async () => {
    const clawbook = createInMemoryClawBook({ seed: false });
    const answers = [
      await call(clawbook, 'POST /webhooks', { body: hook }),
      await call(clawbook, 'GET /webhooks'),
      await call(clawbook, 'GET /webhooks/wh_000001'),
      await call(clawbook, 'PATCH /webhooks/wh_000001', { body: { secret: 'very-secret-2' } }),
    ];
    expect(JSON.stringify(answers)).not.toContain('very-secret');
    expect(clawbook.state.webhooks[0]?.secret).toBe('very-secret-2');
  });

  it('do not take the id of one that was deleted', async () => {
    const clawbook = createInMemoryClawBook();
    await call(clawbook, 'DELETE /webhooks/wh_000001');
    const { body } = await call(clawbook, 'POST /webhooks', { body: hook });
    expect(body.data.id).toBe('wh_000002');
  });

  it('are tested without a body', async () => {
    const { status, body } = await call(createInMemoryClawBook(), 'POST /webhooks/wh_000001/test');
    expect([status, body.data]).toEqual([200, {}]);
  });

  it.each([
    ['POST /webhooks', { ...hook, url: 'example.com' }, 'url'],
    ['POST /webhooks', { ...hook, events: [] }, 'events'],
    ['POST /webhooks', { ...hook, events: ['message.sent', 1] }, 'events.1'],
    ['POST /webhooks', { url: hook.url, events: hook.events }, 'secret'],
    ['POST /webhooks', { ...hook, events: ['message.sent', 'message.recieved'] }, 'events.1'],
    ['PATCH /webhooks/wh_000001', { events: ['message_received'] }, 'events.0'],
    ['PATCH /webhooks/wh_000001', {}, 'body'],
    ['PATCH /webhooks/wh_000001', { active: 'no' }, 'active'],
  ])('refuse %s with %j', async (line, sent, field) => {
    const { status, body } = await call(createInMemoryClawBook(), line, { body: sent });
    expect(status).toBe(400);
    expect(body.error.details).toMatchObject([{ field }]);
  });

  it('say which event was probably meant by a misspelt one, and take new ones', async () => {
    const clawbook = createInMemoryClawBook();
    const misspelt = await call(clawbook, 'POST /webhooks', {
      body: { ...hook, events: ['message.recieved'] },
    });
    expect(misspelt.body.error).toMatchObject({
      code: 'INVALID_PARAMETERS',
      message: expect.stringContaining(
        'events.0 is not known, got "message.recieved": did you mean \'message.received\'?',
      ),
    });
    expect(clawbook.state.webhooks).toHaveLength(1);
    const unknown = await call(clawbook, 'POST /webhooks', { body: { ...hook, events: ['message.seen'] } });
    expect(unknown.status).toBe(201);
  });
});
