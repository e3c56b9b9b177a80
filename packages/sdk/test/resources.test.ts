import { describe, expect, it } from 'vitest';
import { rejection, useClawBook } from './use-clawbook.ts';

const { clawbook, newClient } = useClawBook();

/** The last request that ClawBook received, without its headers. */
function lastRequest() {
  const { method, path, query, body, status } = clawbook.requests.at(-1) ?? {};
  return { method, path, query, body, status };
}

describe('status', () => {
  it('gets the bare status', async () => {
    const status = await newClient().status();
    expect(status).toEqual({
      status: 'healthy',
      version: '1.5.0',
      uptime_seconds: expect.any(Number),
      integrations: { whatsapp: 'connected', telegram: 'connected', discord: 'connected' },
    });
    expect(lastRequest()).toEqual({
      method: 'GET',
      path: '/api/v1/status',
      query: {},
      body: undefined,
      status: 200,
    });
  });
});

describe('messages', () => {
  it('sends a message, which then is in the list', async () => {
    const client = newClient();
    const message = { platform: 'telegram', recipient: '123456789', message: 'Hello!' };
    const sent = await client.messages.send(message);
    expect(sent).toMatchObject({ platform: 'telegram', recipient: '123456789', status: 'queued' });
    expect(sent.message_id).toMatch(/^msg_/);
    expect(lastRequest()).toEqual({
      method: 'POST',
      path: '/api/v1/messages/send',
      query: {},
      body: { platform: 'telegram', recipient: '123456789', message: 'Hello!' },
      status: 201,
    });
    const read = await client.messages.get(sent.message_id);
    expect(read).toMatchObject({ id: sent.message_id, content: 'Hello!', direction: 'outbound' });
    expect(lastRequest()).toMatchObject({ method: 'GET', path: `/api/v1/messages/${sent.message_id}` });
  });

  it('sends JSON with its Content-Type, and text as it is', async () => {
    const text = '  Grüße, 世界 👋\n"quoted" \\ \u2028 line  ';
    await newClient().messages.send({ platform: 'telegram', recipient: '123456789', message: text });
    expect(clawbook.requests[0]?.headers).toMatchObject({
      accept: 'application/json',
      'content-type': 'application/json',
    });
    expect(clawbook.state.messages.at(-1)?.content).toBe(text);
  });

  it('lists messages', async () => {
    const page = await newClient().messages.list({ platform: 'discord', per_page: 3, sort: '-created_at' });
    expect(page.data.map(({ platform }) => platform)).toEqual(['discord', 'discord', 'discord']);
    expect(lastRequest()).toMatchObject({
      path: '/api/v1/messages',
      query: { platform: 'discord', per_page: '3', sort: '-created_at' },
    });
  });
});

describe('conversations', () => {
  it('lists, gets one, and lists its messages', async () => {
    const client = newClient();
    const page = await client.conversations.list({ per_page: 1 });
    expect(page.data).toEqual(clawbook.state.conversations.slice(0, 1));
    expect(lastRequest()).toMatchObject({ path: '/api/v1/conversations', query: { per_page: '1' } });
    const id = page.data[0]?.id ?? '';
    expect(await client.conversations.get(id)).toEqual(clawbook.state.conversations[0]);
    expect(lastRequest()).toMatchObject({ method: 'GET', path: `/api/v1/conversations/${id}` });
    const messages = await client.conversations.messages(id, { per_page: 100 });
    expect(messages.data.map(({ conversation_id }) => conversation_id)).toEqual([id, id]);
    expect(lastRequest()).toMatchObject({
      path: `/api/v1/conversations/${id}/messages`,
      query: { per_page: '100' },
    });
  });
});

describe('config', () => {
  it('gets the settings, and changes those that a patch names', async () => {
    const client = newClient();
    expect(await client.config.get()).toEqual(clawbook.state.config);
    const patch = { language: null, assistant: { tone: 'dry' }, allowed_platforms: ['telegram'] };
    const updated = await client.config.update(patch);
    expect(lastRequest()).toMatchObject({ method: 'PATCH', path: '/api/v1/config', body: patch });
    expect(updated).toEqual(clawbook.state.config);
    expect(updated).not.toHaveProperty('language');
    expect(updated).toMatchObject({
      timezone: 'Europe/Dublin',
      assistant: { name: 'Claw', tone: 'dry' },
      allowed_platforms: ['telegram'],
    });
  });
});

describe('webhooks', () => {
  it('creates, lists, gets, updates, tests and deletes', async () => {
    const { webhooks } = newClient();
    const params = { url: 'https://example.com/hook', events: ['message.received'], secret: 'a-secret' };
    const created = await webhooks.create(params);
    expect(lastRequest()).toMatchObject({
      method: 'POST',
      path: '/api/v1/webhooks',
      body: params,
      status: 201,
    });
    expect(created).toMatchObject({ url: params.url, events: params.events, active: true });

    expect((await webhooks.list({ page: 1 })).data).toHaveLength(2);
    expect(lastRequest()).toMatchObject({ method: 'GET', path: '/api/v1/webhooks', query: { page: '1' } });

    const path = `/api/v1/webhooks/${created.id}`;
    expect(await webhooks.get(created.id)).toEqual(created);
    expect(lastRequest()).toMatchObject({ method: 'GET', path });

    const updated = await webhooks.update(created.id, { active: false, url: undefined });
    expect(lastRequest()).toMatchObject({ method: 'PATCH', path, body: { active: false } });
    expect(updated).toEqual({ ...created, active: false });

    expect(await webhooks.test(created.id)).toEqual({});
    expect(lastRequest()).toMatchObject({ method: 'POST', path: `${path}/test`, body: undefined });

    expect(await webhooks.delete(created.id)).toBeUndefined();
    expect(lastRequest()).toMatchObject({ method: 'DELETE', path, status: 204, body: undefined });
    expect(await rejection(webhooks.get(created.id))).toMatchObject({ kind: 'not_found' });
  });
});

describe('apiKeys', () => {
  it('creates, lists and revokes', async () => {
    const { apiKeys } = newClient();
    const params = { name: 'Support bot', scopes: ['read:messages'] };
    const created = await apiKeys.create(params);
    expect(lastRequest()).toMatchObject({ method: 'POST', path: '/api/v1/admin/api-keys', body: params });
    expect(created).toMatchObject({ ...params, key: expect.stringMatching(/^clawbook_sk_test_/) });

    const listed = await apiKeys.list({ per_page: 100 }).toArray();
    expect(lastRequest()).toMatchObject({ path: '/api/v1/admin/api-keys', query: { per_page: '100' } });
    expect(listed.find(({ id }) => id === created.id)).toMatchObject(params);

    expect(await apiKeys.revoke(created.id)).toBeUndefined();
    expect(lastRequest()).toMatchObject({
      method: 'DELETE',
      path: `/api/v1/admin/api-keys/${created.id}`,
      status: 200,
    });
    expect(clawbook.state.apiKeys.some(({ id }) => id === created.id)).toBe(false);
  });
});
