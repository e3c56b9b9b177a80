import { describe, expect, it } from 'vitest';
import { call } from '../../test/call.ts';
import { createReceiver, deliveringClawBook, webhookFor } from '../../test/receiver.ts';
import { createInMemoryClawBook } from '../in-memory-clawbook.ts';
import { signWebhook } from '../signing/sign-webhook.ts';

describe('a delivery', () => {
  it('posts the event, signed with the secret of the webhook', async () => {
    const { receiver, clawbook } = deliveringClawBook();
    const event = clawbook.emit('ai.error');
    await clawbook.deliveries.settled();
    expect(receiver.deliveries).toHaveLength(1);
    const [{ url, headers, body } = fail()] = receiver.deliveries;
    expect(url).toBe('http://localhost:3000/hooks');
    expect(body).toBe(JSON.stringify(event));
    expect(headers.get('content-type')).toBe('application/json');
    const signed = signWebhook(body, { secret: 'very-secret' });
    expect(headers.get('x-clawbook-signature')).toBe(signed['X-ClawBook-Signature']);
  });

  it('is signed by the scheme of the options, at the time of the clock', async () => {
    const receiver = createReceiver();
    const clawbook = createInMemoryClawBook({
      now: () => 1_706_624_400_500,
      webhooks: { fetch: receiver.fetch, scheme: 'standardWebhooks' },
      seed: { webhooks: [webhookFor(['ai.error'])] },
    });
    const { id } = clawbook.emit('ai.error');
    await clawbook.deliveries.settled();
    const [{ headers, body } = fail()] = receiver.deliveries;
    const options = {
      secret: 'very-secret',
      scheme: 'standardWebhooks',
      timestamp: 1_706_624_400,
      id,
    } as const;
    expect(Object.fromEntries(headers)).toMatchObject(signWebhook(body, options));
  });

  it('goes to each active webhook that listens for the event, and to no other', async () => {
    const { receiver, clawbook } = deliveringClawBook({ events: ['backup.failed', 'ai.error'] });
    clawbook.state.webhooks.push(
      webhookFor(['ai.error'], { id: 'wh_2', url: 'https://bot.example.com/2' }),
      webhookFor(['ai.response'], { id: 'wh_3' }),
      webhookFor(['ai.error'], { id: 'wh_4', active: false }),
    );
    clawbook.emit('ai.error');
    await clawbook.deliveries.settled();
    expect(receiver.deliveries.map(({ url }) => url)).toEqual([
      'http://localhost:3000/hooks',
      'https://bot.example.com/2',
    ]);
    expect(clawbook.deliveries.log.map(({ webhookId }) => webhookId)).toEqual(['wh_test', 'wh_2']);
  });

  it('goes to a webhook that was registered over the API', async () => {
    const { receiver, clawbook } = deliveringClawBook();
    const body = { url: 'https://bot.example.com/', events: ['system.health'], secret: 's' };
    await call(clawbook, 'POST /webhooks', { body });
    clawbook.emit('system.health');
    await clawbook.deliveries.settled();
    expect(receiver.types()).toEqual(['system.health']);
  });

  it('is told in the log, with every attempt', async () => {
    const { receiver, clawbook } = deliveringClawBook({ statuses: [500, 202] });
    const event = clawbook.emit('ai.error');
    expect(clawbook.deliveries.log).toMatchObject([{ outcome: 'pending', attempts: [] }]);
    await clawbook.deliveries.settled();
    expect(clawbook.deliveries.log).toEqual([
      {
        event,
        body: JSON.stringify(event),
        webhookId: 'wh_test',
        url: 'http://localhost:3000/hooks',
        outcome: 'delivered',
        attempts: [
          {
            headers: Object.fromEntries(receiver.deliveries[0]?.headers ?? []),
            status: 500,
            answer: 'answer 1',
            error: undefined,
          },
          { headers: expect.any(Object), status: 202, answer: 'answer 2', error: undefined },
        ],
      },
    ]);
  });

  it('stays in the log as it was posted', async () => {
    const { clawbook } = deliveringClawBook();
    const event = clawbook.emit('ai.error');
    event.data.model = 'another';
    await clawbook.deliveries.settled();
    expect(clawbook.deliveries.log[0]?.event).not.toEqual(event);
  });
});

describe('what is not answered with 2xx', () => {
  it.each([301, 400, 401, 404, 410, 429, 500])(
    'is repeated after %i, with the same bytes',
    async (status) => {
      const { receiver, clawbook } = deliveringClawBook({ statuses: [status, status] });
      clawbook.emit('ai.error');
      await clawbook.deliveries.settled();
      const bodies = receiver.deliveries.map(({ body }) => body);
      expect(bodies).toHaveLength(3);
      expect(new Set(bodies).size).toBe(1);
      expect(clawbook.deliveries.log[0]?.outcome).toBe('delivered');
    },
  );

  it('is given up after the last delay', async () => {
    const { clawbook } = deliveringClawBook({ statuses: [500, 501, 502, 503] });
    clawbook.emit('ai.error');
    await clawbook.deliveries.settled();
    const [{ outcome, attempts } = fail()] = clawbook.deliveries.log;
    expect(outcome).toBe('failed');
    expect(attempts.map(({ status }) => status)).toEqual([500, 501, 502]);
  });

  it('is not repeated without delays', async () => {
    const { receiver, clawbook } = deliveringClawBook({ statuses: [500], retryDelays: [] });
    clawbook.emit('ai.error');
    await clawbook.deliveries.settled();
    expect(receiver.deliveries).toHaveLength(1);
    expect(clawbook.deliveries.log[0]?.outcome).toBe('failed');
  });

  it.each([
    ['a handler that throws', () => Promise.reject(new Error('broken')), 'broken'],
    [
      'a handler that gives no response',
      () => ({ ok: true }),
      '`webhooks.fetch` must give a Response, it gave an object',
    ],
    [
      'a handler that gives nothing in time',
      () => new Promise(() => undefined),
      'there was no answer within 20 ms',
    ],
  ])('is repeated: %s', async (_, fetch, message) => {
    // @ts-expect-error: what a caller without types may pass
    const { clawbook } = deliveringClawBook({ fetch, timeout: 20 });
    clawbook.emit('ai.error');
    await clawbook.deliveries.settled();
    const { attempts = [] } = clawbook.deliveries.log[0] ?? {};
    expect(attempts.map(({ status }) => status)).toEqual([undefined, undefined, undefined]);
    expect(new Set(attempts.map(({ error }) => error))).toEqual(new Set([message]));
  });

  it('is repeated after a scheme of your own failed, and says why', async () => {
    const scheme = () => {
      throw new Error('no key');
    };
    const { receiver, clawbook } = deliveringClawBook({ scheme });
    clawbook.emit('ai.error');
    await clawbook.deliveries.settled();
    expect(receiver.deliveries).toEqual([]);
    expect(clawbook.deliveries.log[0]?.attempts[2]?.error).toContain('no key');
  });

  it('is signed anew each time', async () => {
    let time = 1_706_624_400_000;
    const receiver = createReceiver(500);
    const clawbook = createInMemoryClawBook({
      now: () => (time += 1_000),
      webhooks: { fetch: receiver.fetch, scheme: 'timestamped', retryDelays: [0] },
      seed: { webhooks: [webhookFor(['ai.error'])] },
    });
    clawbook.emit('ai.error');
    await clawbook.deliveries.settled();
    const [first, second] = receiver.deliveries.map(({ headers }) => headers.get('x-clawbook-signature'));
    expect(first).toMatch(/^t=\d+,v1=/);
    expect(second).not.toBe(first);
  });

  it.each([
    ['paused', 'PATCH /webhooks/wh_test', { active: false }],
    ['deleted', 'DELETE /webhooks/wh_test', undefined],
  ])('is given up when the webhook is %s meanwhile', async (_, line, body) => {
    const { receiver, clawbook } = deliveringClawBook({
      fetch: async (request) => {
        await call(clawbook, line, { body });
        await receiver.fetch(request);
        return new Response(null, { status: 500 });
      },
    });
    clawbook.emit('ai.error');
    await clawbook.deliveries.settled();
    expect(receiver.deliveries).toHaveLength(1);
    expect(clawbook.deliveries.log[0]?.outcome).toBe('cancelled');
  });
});

function fail(): never {
  throw new Error('There is none.');
}
