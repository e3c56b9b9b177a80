import { webhookEventDataSchemas, webhookEventTypes } from '@clawbook/contract';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { call } from '../../test/call.ts';
import { talkingClawBook, webhookFor } from '../../test/receiver.ts';
import { createInMemoryClawBook } from '../in-memory-clawbook.ts';

const send = { platform: 'telegram', recipient: '123456789', message: 'Hello!' };

describe('receiveMessage', () => {
  it('puts the message into the conversation that there is, and delivers message.received', async () => {
    const { receiver, clawbook } = talkingClawBook();
    const before = structuredClone(clawbook.state.conversations[1]);
    const { message, event } = clawbook.receiveMessage({ content: 'Are you there?' });
    const sender = { id: '123456789', name: 'John Doe', username: '@johndoe' };
    expect(message).toEqual({
      id: 'msg_000199',
      conversation_id: 'conv_000002',
      platform: 'telegram',
      direction: 'inbound',
      sender,
      content: 'Are you there?',
      status: 'delivered',
      created_at: '2026-01-31T10:00:00Z',
    });
    expect(clawbook.state.messages.at(-1)).toBe(message);
    expect(clawbook.state.conversations[1]).toEqual({
      ...before,
      message_count: (before?.message_count ?? 0) + 1,
      last_message_at: '2026-01-31T10:00:00Z',
      updated_at: '2026-01-31T10:00:00Z',
    });
    await clawbook.deliveries.settled();
    expect(receiver.deliveries.map((delivery) => delivery.event)).toEqual([event]);
    expect(event).toMatchObject({ type: 'message.received', created_at: '2026-01-31T10:00:00Z' });
    expect(event.data).toEqual({
      message_id: 'msg_000199',
      conversation_id: 'conv_000002',
      platform: 'telegram',
      sender,
      content: 'Are you there?',
      timestamp: '2026-01-31T10:00:00Z',
    });
    expect(z.safeParse(webhookEventDataSchemas['message.received'], event.data).success).toBe(true);
  });

  it('begins a conversation with someone new', async () => {
    const clawbook = createInMemoryClawBook({ seed: false });
    const sender = { id: '7', name: 'Ada' };
    const { message } = clawbook.receiveMessage({ content: 'Hi', platform: 'discord', sender });
    const { body } = await call(clawbook, `GET /conversations/${message.conversation_id}`);
    expect(body.data).toMatchObject({
      platform: 'discord',
      participant: sender,
      message_count: 1,
      status: 'active',
    });
  });

  it('tells the name of someone who was only written to before', async () => {
    const clawbook = createInMemoryClawBook({ seed: false });
    await call(clawbook, 'POST /messages/send', { body: { ...send, recipient: '7' } });
    clawbook.receiveMessage({ content: 'Hi', sender: { id: '7', name: 'Ada' } });
    expect(clawbook.state.conversations).toMatchObject([
      { participant: { id: '7', name: 'Ada' }, message_count: 2 },
    ]);
  });

  it('lets a bot answer, whose answer is told of as well', async () => {
    const clawbook = createInMemoryClawBook({
      seed: { webhooks: [webhookFor([...webhookEventTypes])] },
      webhooks: {
        fetch: async (request) => {
          const { type, data } = JSON.parse(await request.text());
          if (type !== 'message.received') return new Response(null);
          const body = {
            platform: data.platform,
            recipient: data.sender.id,
            message: `You said: ${data.content}`,
          };
          await call(clawbook, 'POST /messages/send', { body });
          return new Response(null);
        },
      },
    });
    clawbook.receiveMessage({ content: 'Hi' });
    await clawbook.deliveries.settled();
    expect(clawbook.state.messages.map(({ content, status }) => [content, status])).toEqual([
      ['Hi', 'delivered'],
      ['You said: Hi', 'delivered'],
    ]);
    expect(clawbook.deliveries.log.map(({ event }) => event.type)).toEqual([
      'message.received',
      'message.sent',
      'message.delivered',
    ]);
  });

  it.each([
    [{}, '`content` must be the text'],
    [{ content: 'Hi', platform: '' }, '`platform` must be a platform'],
    [{ content: 'Hi', sender: '7' }, '`sender`'],
    [{ content: 'Hi', sender: { id: 7 } }, '`sender.id`'],
    [{ content: 'Hi', sender: { id: '' } }, '`sender` must have an id'],
    [{ message: 'Hi' }, 'unknown field `message`'],
    [undefined, 'receiveMessage: what was passed must be an object'],
  ])('refuses %j', (message, complaint) => {
    const { clawbook } = talkingClawBook();
    // @ts-expect-error: what a caller without types may pass
    expect(() => clawbook.receiveMessage(message)).toThrow(complaint);
    expect(clawbook.state.messages).toHaveLength(198);
  });
});
