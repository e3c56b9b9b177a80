import { describe, expect, it, vi } from 'vitest';
import { call } from '../../test/call.ts';
import { deliveringClawBook, webhookFor } from '../../test/receiver.ts';

describe('duplicates', () => {
  it.each([
    ['of every event', { copies: 2 }, undefined],
    ['of one', {}, { copies: 2 }],
  ])('come at the same moment: %s', async (_, webhooks, options) => {
    const answers: (() => void)[] = [];
    const { clawbook } = deliveringClawBook({
      ...webhooks,
      fetch: () =>
        new Promise((resolve) => {
          answers.push(() => resolve(new Response(null)));
          // No answer before both are there.
          if (answers.length === 2) for (const answer of answers) answer();
        }),
    });
    clawbook.emit('ai.error', {}, options);
    await clawbook.deliveries.settled();
    const { log } = clawbook.deliveries;
    expect(log.map(({ outcome }) => outcome)).toEqual(['delivered', 'delivered']);
    expect(new Set(log.map(({ body }) => body)).size).toBe(1);
  });

  it('come late, with the same bytes, to the webhooks that had the event', async () => {
    const { receiver, clawbook } = deliveringClawBook();
    const { id } = clawbook.emit('ai.error');
    await clawbook.deliveries.settled();
    clawbook.state.webhooks.push(webhookFor(['ai.error'], { id: 'wh_2', url: 'http://localhost/2' }));
    clawbook.deliveries.redeliver(id);
    await clawbook.deliveries.settled();
    clawbook.deliveries.redeliver(id, { copies: 3 });
    await clawbook.deliveries.settled();
    expect(new Set(receiver.deliveries.map(({ body, url }) => `${url} ${body}`)).size).toBe(1);
    expect(receiver.deliveries).toHaveLength(5);
    expect(clawbook.deliveries.log).toHaveLength(5);
  });

  it('are refused of an event that is not known', () => {
    const { clawbook } = deliveringClawBook();
    expect(() => clawbook.deliveries.redeliver('evt_x')).toThrow('redeliver: no event with the id "evt_x"');
    expect(() => clawbook.deliveries.redeliver('evt_x', { copies: 0 })).toThrow(
      '`copies` must be a whole number',
    );
  });
});

describe('reset', () => {
  it('ends what is under way, and forgets it', async () => {
    const signals: AbortSignal[] = [];
    const { clawbook } = deliveringClawBook({
      fetch: ({ signal }) => {
        signals.push(signal);
        return new Promise(() => undefined);
      },
    });
    clawbook.emit('ai.error');
    const [delivery] = clawbook.deliveries.log;
    await vi.waitFor(() => expect(signals).toHaveLength(1));
    clawbook.reset();
    await clawbook.deliveries.settled();
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
    expect(delivery).toMatchObject({ outcome: 'cancelled', attempts: [{ error: 'stopped by reset()' }] });
    expect(clawbook.deliveries.log).toEqual([]);
  });

  it('ends what waits to be repeated or has not begun', async () => {
    const { receiver, clawbook } = deliveringClawBook({ statuses: [500], retryDelays: [2 ** 31 - 1] });
    clawbook.emit('ai.error');
    await vi.waitFor(() => expect(clawbook.deliveries.log[0]?.attempts).toHaveLength(1));
    clawbook.emit('ai.error');
    clawbook.reset();
    await clawbook.deliveries.settled();
    expect(receiver.deliveries).toHaveLength(1);
  });

  it('does not begin the ids of events anew, which receivers remember', () => {
    const { clawbook } = deliveringClawBook();
    const { id } = clawbook.emit('ai.error');
    clawbook.reset();
    expect(clawbook.emit('ai.error').id).not.toBe(id);
  });
});

describe('settled', () => {
  it('waits for what the deliveries cause', async () => {
    const { clawbook } = deliveringClawBook({
      events: ['ai.error', 'ai.response'],
      fetch: async (request) => {
        const { type } = JSON.parse(await request.text());
        if (type === 'ai.error') clawbook.emit('ai.response');
        return new Response(null);
      },
    });
    clawbook.emit('ai.error');
    await clawbook.deliveries.settled();
    expect(clawbook.deliveries.log.map(({ outcome }) => outcome)).toEqual(['delivered', 'delivered']);
  });

  it('resolves at once when nothing is under way', async () => {
    await expect(deliveringClawBook().clawbook.deliveries.settled()).resolves.toBeUndefined();
  });
});

describe('the log', () => {
  it('keeps the last 1,000', async () => {
    const { clawbook } = deliveringClawBook({ deliverTo: 'nowhere' });
    clawbook.emit('ai.error', {}, { copies: 1_000 });
    const { id } = clawbook.emit('ai.error');
    expect(clawbook.deliveries.log).toHaveLength(1_000);
    expect(clawbook.deliveries.log.at(-1)?.event.id).toBe(id);
  });
});

describe('POST /webhooks/{id}/test', () => {
  it.each([
    [['ai.rate_limited', 'ai.error'], 'ai.rate_limited'],
    [['call.started'], 'call.started'],
    [[], 'system.health'],
  ])('delivers an event of those that the webhook listens for, paused or not: %j', async (events, type) => {
    const { receiver, clawbook } = deliveringClawBook({ events, statuses: [500] });
    const [webhook = fail()] = clawbook.state.webhooks;
    webhook.active = false;
    const { status, body } = await call(clawbook, 'POST /webhooks/wh_test/test');
    expect([status, body.data]).toEqual([200, {}]);
    await clawbook.deliveries.settled();
    expect(receiver.types()).toEqual([type, type]);
  });
});

function fail(): never {
  throw new Error('There is none.');
}
