import { describe, expect, it } from 'vitest';
import { call } from '../../test/call.ts';
import { createReceiver, talkingClawBook, webhookFor } from '../../test/receiver.ts';
import { createInMemoryClawBook } from '../in-memory-clawbook.ts';

const send = { platform: 'telegram', recipient: '123456789', message: 'Hello!' };

describe('a message that is sent', () => {
  it('is answered as queued, then sent, then delivered, with an event for each', async () => {
    const { receiver, clawbook } = talkingClawBook();
    const { body } = await call(clawbook, 'POST /messages/send', { body: send });
    expect(body.data.status).toBe('queued');
    await clawbook.deliveries.settled();
    const data = { message_id: 'msg_000199', conversation_id: 'conv_000002', platform: 'telegram' };
    const created_at = '2026-01-31T10:00:00Z';
    const id = expect.stringMatching(/^evt_/);
    expect(receiver.deliveries.map(({ event }) => event)).toEqual([
      { id, type: 'message.sent', created_at, data },
      { id, type: 'message.delivered', created_at, data },
    ]);
    expect(clawbook.state.messages.at(-1)?.status).toBe('delivered');
  });

  it('has its answer before the first event', async () => {
    const order: string[] = [];
    const clawbook = createInMemoryClawBook({
      webhooks: {
        fetch: () => {
          order.push('event');
          return new Response(null);
        },
      },
      seed: { webhooks: [webhookFor(['message.sent'])] },
    });
    await call(clawbook, 'POST /messages/send', { body: send });
    order.push('answer');
    await clawbook.deliveries.settled();
    expect(order).toEqual(['answer', 'event']);
  });

  it('goes on to delivered though message.sent is not accepted, and repeats that', async () => {
    const receiver = createReceiver(500);
    const clawbook = createInMemoryClawBook({
      webhooks: { fetch: receiver.fetch, retryDelays: [20] },
      seed: { webhooks: [webhookFor(['message.sent', 'message.delivered'])] },
    });
    await call(clawbook, 'POST /messages/send', { body: send });
    await clawbook.deliveries.settled();
    expect(receiver.types()).toEqual(['message.sent', 'message.delivered', 'message.sent']);
  });

  it.each([[['message.received']], [['message.failed']], [[]]])(
    'stays queued when webhooks listen for %j',
    async (events) => {
      const { clawbook } = talkingClawBook({ events });
      await call(clawbook, 'POST /messages/send', { body: send });
      await clawbook.deliveries.settled();
      expect(clawbook.state.messages.at(-1)?.status).toBe('queued');
      expect(clawbook.deliveries.log).toEqual([]);
    },
  );

  it('stays queued when the webhook is not delivered to', async () => {
    const clawbook = createInMemoryClawBook({
      seed: { webhooks: [webhookFor(['message.sent'], { url: 'https://example.com/' })] },
    });
    await call(clawbook, 'POST /messages/send', { body: send });
    await clawbook.deliveries.settled();
    expect(clawbook.state.messages.at(-1)?.status).toBe('queued');
  });

  it.each([
    ['queued', []],
    ['sent', ['message.sent']],
    ['delivered', ['message.sent', 'message.delivered']],
    ['failed', ['message.failed']],
  ] as const)('comes as far as the option progress says: %s', async (progress, types) => {
    const { receiver, clawbook } = talkingClawBook({ progress });
    await call(clawbook, 'POST /messages/send', { body: send });
    await clawbook.deliveries.settled();
    expect(clawbook.state.messages.at(-1)?.status).toBe(progress);
    expect(receiver.types()).toEqual(types);
  });

  it('comes that far without any webhook', async () => {
    const clawbook = createInMemoryClawBook({ seed: false, progress: 'delivered' });
    await call(clawbook, 'POST /messages/send', { body: send });
    await clawbook.deliveries.settled();
    expect(clawbook.state.messages[0]?.status).toBe('delivered');
  });

  it('comes as far as a function says of it', async () => {
    const progress = ({ content }: { content: string }) => (content === 'Hello!' ? 'failed' : 'sent');
    const clawbook = createInMemoryClawBook({ seed: false, progress });
    await call(clawbook, 'POST /messages/send', { body: send });
    await call(clawbook, 'POST /messages/send', { body: { ...send, message: 'Bye!' } });
    await clawbook.deliveries.settled();
    expect(clawbook.state.messages.map(({ status }) => status)).toEqual(['failed', 'sent']);
  });

  it('is left alone when a test has changed its status meanwhile', async () => {
    const { receiver, clawbook } = talkingClawBook();
    await call(clawbook, 'POST /messages/send', { body: send });
    clawbook.setMessageStatus('msg_000199', 'failed');
    await clawbook.deliveries.settled();
    expect(receiver.types()).toEqual(['message.failed']);
    expect(clawbook.state.messages.at(-1)?.status).toBe('failed');
  });

  it('is forgotten by a reset', async () => {
    const { receiver, clawbook } = talkingClawBook();
    await call(clawbook, 'POST /messages/send', { body: send });
    clawbook.reset();
    await clawbook.deliveries.settled();
    expect(receiver.deliveries).toEqual([]);
  });

  it.each([
    [{ progress: 'read' }, "`progress` must be 'queued', 'sent', 'delivered' or 'failed', or a function"],
    [{ progress: true }, '`progress`'],
  ])('refuses %j', (options, message) => {
    // @ts-expect-error: what a caller without types may pass
    expect(() => createInMemoryClawBook(options)).toThrow(message);
  });

  it('is answered with 500 when the function gives something else', async () => {
    // @ts-expect-error: what a caller without types may pass
    const clawbook = createInMemoryClawBook({ progress: () => true });
    const { status, body } = await call(clawbook, 'POST /messages/send', { body: send });
    expect(status).toBe(500);
    expect(body.error.details.cause).toContain('`progress` must give');
  });
});

describe('setMessageStatus', () => {
  it('changes the status and delivers the event', async () => {
    const { receiver, clawbook } = talkingClawBook({ progress: 'queued' });
    const event = clawbook.setMessageStatus('msg_000002', 'failed', { error: { code: 'blocked' } });
    expect(clawbook.state.messages[1]?.status).toBe('failed');
    expect(event.data).toEqual({
      message_id: 'msg_000002',
      conversation_id: 'conv_000001',
      platform: 'whatsapp',
      error: { code: 'blocked' },
    });
    await clawbook.deliveries.settled();
    expect(receiver.deliveries.map((delivery) => delivery.event)).toEqual([event]);
  });

  it.each([
    ['msg_x', 'sent', {}, 'there is no message with the id "msg_x"'],
    ['msg_000002', 'queued', {}, "`status` must be 'sent', 'delivered' or 'failed'"],
    ['msg_000002', 'sent', { eror: 1 }, 'unknown field `eror`'],
  ])('refuses %j, %j, %j', (id, status, options, message) => {
    // @ts-expect-error: what a caller without types may pass
    expect(() => talkingClawBook().clawbook.setMessageStatus(id, status, options)).toThrow(message);
  });
});
