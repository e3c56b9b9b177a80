import { describe, expect, it } from 'vitest';
import { call } from '../../test/call.ts';
import { createInMemoryClawBook } from '../in-memory-clawbook.ts';

const now = () => Date.parse('2026-01-31T10:00:00Z');

describe('POST /messages/send', () => {
  it('writes to the conversation that there is', async () => {
    const clawbook = createInMemoryClawBook({ now });
    const before = structuredClone(clawbook.state.conversations[1]);
    const { status, body } = await call(clawbook, 'POST /messages/send', {
      body: { platform: 'telegram', recipient: '123456789', message: 'Hello!' },
    });
    expect(status).toBe(201);
    expect(body.data).toEqual({
      message_id: 'msg_000199',
      conversation_id: 'conv_000002',
      platform: 'telegram',
      recipient: '123456789',
      status: 'queued',
      created_at: '2026-01-31T10:00:00Z',
    });
    expect(clawbook.state.conversations[1]).toEqual({
      ...before,
      message_count: (before?.message_count ?? 0) + 1,
      last_message_at: '2026-01-31T10:00:00Z',
      updated_at: '2026-01-31T10:00:00Z',
    });
  });

  it('begins a conversation with someone new', async () => {
    const clawbook = createInMemoryClawBook({ now });
    const { body } = await call(clawbook, 'POST /messages/send', {
      body: { platform: 'discord', recipient: '123456789', message: 'Hello!' },
    });
    expect(body.data.conversation_id).toBe('conv_000046');
    const { body: conversation } = await call(clawbook, 'GET /conversations/conv_000046');
    expect(conversation.data).toEqual({
      id: 'conv_000046',
      platform: 'discord',
      status: 'active',
      created_at: '2026-01-31T10:00:00Z',
      updated_at: '2026-01-31T10:00:00Z',
      participant: { id: '123456789' },
      message_count: 1,
      last_message_at: '2026-01-31T10:00:00Z',
    });
  });

  it('shows the message in the lists', async () => {
    const clawbook = createInMemoryClawBook({ now });
    await call(clawbook, 'POST /messages/send', {
      body: { platform: 'telegram', recipient: '123456789', message: 'Hello!' },
    });
    const message = {
      id: 'msg_000199',
      conversation_id: 'conv_000002',
      platform: 'telegram',
      direction: 'outbound',
      sender: { id: 'clawbook', name: 'ClawBook', username: '@clawbook' },
      content: 'Hello!',
      status: 'queued',
      created_at: '2026-01-31T10:00:00Z',
    };
    const all = await call(clawbook, 'GET /messages?sort=-created_at&per_page=1');
    expect(all.body.data).toEqual([message]);
    const own = await call(clawbook, 'GET /conversations/conv_000002/messages?status=queued');
    expect(own.body.data).toEqual([message]);
    const single = await call(clawbook, 'GET /messages/msg_000199');
    expect(single.body.data).toEqual(message);
  });

  it.each([
    ['a missing field', { platform: 'telegram', recipient: '1' }, 'message'],
    ['a blank field', { platform: 'telegram', recipient: ' ', message: 'Hi' }, 'recipient'],
    ['a line break at an end', { platform: 'telegram', recipient: '1\r', message: 'Hi' }, 'recipient'],
    ['a misspelt platform', { platform: 'Telegram', recipient: '1', message: 'Hi' }, 'platform'],
    ['a number for a string', { platform: 'telegram', recipient: 1, message: 'Hi' }, 'recipient'],
    ['an unknown field', { platform: 'telegram', recipient: '1', message: 'Hi', content: 'Hi' }, 'body'],
    ['something else than an object', [], 'body'],
  ])('refuses %s with 400 and names it', async (_, sent, field) => {
    const clawbook = createInMemoryClawBook({ seed: false });
    const { status, body } = await call(clawbook, 'POST /messages/send', { body: sent });
    expect(status).toBe(400);
    expect(body.error).toMatchObject({ code: 'INVALID_PARAMETERS', details: [{ field }] });
    expect(clawbook.state.messages).toEqual([]);
  });

  it.each([
    ['half a body', '{"platform":', 'application/json', 'body'],
    ['no body', '', 'application/json', 'body'],
    ['a form', '{}', 'application/x-www-form-urlencoded', 'Content-Type'],
  ])('refuses %s with 400', async (_, sent, type, field) => {
    const clawbook = createInMemoryClawBook();
    const response = await clawbook.fetch('https://clawbook.test/api/v1/messages/send', {
      method: 'POST',
      headers: { Authorization: `Bearer ${clawbook.apiKey}`, 'Content-Type': type },
      body: sent,
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: { details: [{ field }] } });
  });
});
