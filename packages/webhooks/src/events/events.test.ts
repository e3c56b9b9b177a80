import { webhookEventTypes } from '@clawbook/contract';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { messageReceived, secret, signedHeaders } from '../../test/deliveries.ts';
import { verifyWebhook } from '../verify/verify-webhook.ts';
import type { ReceivedWebhookEvent } from './unknown-webhook-event.ts';
import type { WebhookDrift } from './webhook-drift.ts';

afterEach(() => vi.restoreAllMocks());

/** Verifies an event, and gives it with what was reported. */
async function verify(event: object) {
  const drifts: WebhookDrift[] = [];
  const body = JSON.stringify(event);
  const options = { secret, onDrift: (drift: WebhookDrift) => void drifts.push(drift) };
  return { event: await verifyWebhook(body, signedHeaders(body), options), drifts };
}

describe('the events', () => {
  it.each(webhookEventTypes)('%s comes through as it came, and without a report', async (type) => {
    const event = { ...messageReceived(), type };
    expect(await verify(event)).toEqual({ event, drifts: [] });
  });

  it.each(['message.edited', 'constructor', '__proto__', 'toString'])(
    'passes on %s, which is not known, without a report',
    async (type) => {
      const event = { id: 'evt_1', type, created_at: '2026-01-30T14:30:00Z', data: [1] };
      expect(await verify(event)).toEqual({ event, drifts: [] });
    },
  );

  it('passes on data that differs, and reports where', async () => {
    const { data, ...event } = messageReceived();
    const odd = { ...event, data: { ...data, content: 5, sender: { name: 'x' } } };
    const seen = await verify(odd);
    expect(seen.event).toEqual(odd);
    expect(seen.drifts).toHaveLength(1);
    expect(seen.drifts[0]?.event).toBe(seen.event);
    expect(seen.drifts[0]?.issues.map(({ path }) => path).sort()).toEqual(['data.content', 'data.sender.id']);
  });

  it.each([
    ['no data', { data: undefined }, ['data']],
    ['data that is a list', { data: [] }, ['data']],
    ['no time', { created_at: undefined }, ['created_at']],
    ['a time that is a number', { created_at: 5, data: null }, ['created_at', 'data']],
  ])('reports %s, and refuses nothing', async (_, changes, places) => {
    const { drifts } = await verify({ ...messageReceived(), ...changes });
    expect(drifts.flatMap(({ issues }) => issues.map(({ path }) => path))).toEqual(places);
  });

  it('warns on the console of each kind of difference once, if nobody asked for reports', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    for (const changes of [{ content: 5 }, { content: 6 }, { content: 7, platform: 8 }]) {
      const event = messageReceived();
      const body = JSON.stringify({
        ...event,
        type: 'message.received',
        data: { ...event.data, ...changes },
      });
      await verifyWebhook(body, signedHeaders(body), { secret });
    }
    expect(warn).toHaveBeenCalledTimes(2);
    expect(warn.mock.calls[0]?.[0]).toContain(
      'message.received has another form than expected (data.content',
    );
  });

  it('says where an event differs in three places, and in how many more', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const warningOf = async (changes: object) => {
      const event = messageReceived();
      const body = JSON.stringify({ ...event, data: { ...event.data, ...changes } });
      await verifyWebhook(body, signedHeaders(body), { secret });
      return String(warn.mock.lastCall?.[0]);
    };
    expect(await warningOf({ sender: 5 })).toMatch(/\(data\.sender: [^;]*\); it is used as it came/);
    const three = { message_id: 5, conversation_id: 5, platform: 5 };
    expect(await warningOf(three)).toMatch(/\(data\.[^;]*; data\.[^;]*; data\.[^;]*\); it is used/);
    const four = await warningOf({ ...three, content: 5 });
    expect(four).toMatch(/\(data\.[^;]*; data\.[^;]*; data\.[^;]*; and 1 more\); it is used/);
    expect(await warningOf({ timestamp: 5 })).toContain('data.timestamp');
  });

  it('warns of 1,000 kinds of difference at most', async () => {
    vi.resetModules();
    const { reportDrift } = await import('./report-drift.ts');
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    for (let number = 0; number < 1_010; number++) {
      const event = { id: 'evt_1', type: `custom.${number}`, data: {} };
      reportDrift(event as unknown as ReceivedWebhookEvent);
    }
    expect(warn).toHaveBeenCalledTimes(1_000);
  });

  it.each<[string, () => unknown]>([
    [
      'throws',
      () => {
        throw new Error('broken');
      },
    ],
    ['rejects', () => Promise.reject(new Error('broken'))],
  ])('logs an onDrift that %s, and goes on', async (_, onDrift) => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const body = JSON.stringify({ ...messageReceived(), data: 5 });
    expect(await verifyWebhook(body, signedHeaders(body), { secret, onDrift })).toMatchObject({ data: 5 });
    await Promise.resolve();
    expect(log).toHaveBeenCalledWith('[clawbook-sdk] Webhooks: onDrift failed.', new Error('broken'));
  });
});
