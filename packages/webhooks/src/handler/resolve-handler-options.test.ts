import { describe, expect, it } from 'vitest';
import { delivery, messageReceived, secret } from '../../test/deliveries.ts';
import { handlerWith } from '../../test/handler-with.ts';
import { complaintOf } from '../../test/rejection-of.ts';
import { createWebhookHandler } from './create-webhook-handler.ts';
import type { WebhookHandlerOptions } from './webhook-handler-options.ts';

describe('the options of createWebhookHandler', () => {
  it.each<[string, object, string]>([
    ['no secret', { secret: undefined }, '`secret` is missing'],
    ['an empty secret', { secret: '' }, '`secret` is missing'],
    ['a secret that is a number', { secret: 5 }, 'a list of strings, got the number 5.'],
    ['a number among the secrets', { secret: ['a', 5] }, 'the number 5 in a list'],
    ['a misspelt option', { onunknown: () => undefined }, 'Did you mean `onUnknown`?'],
    ['a misspelt event', { on: { 'message.recieved': () => undefined } }, 'Did you mean `message.received`?'],
    ['a list of functions', { on: [] }, '`on` must be an object'],
    ['what is no function', { on: { 'message.received': 5 } }, "`on['message.received']` must be a function"],
    ['an onUnknown that is none', { onUnknown: 5 }, '`onUnknown` must be a function'],
    ['an onError that is none', { onError: {} }, '`onError` must be a function'],
    ['an onDrift that is none', { onDrift: 'x' }, '`onDrift` must be a function'],
    ['a waitUntil that is none', { waitUntil: {} }, '`waitUntil` must be a function'],
    ['a clock that is none', { now: 5 }, '`now` must be a function'],
    ['a tolerance in seconds', { tolerance: 300 }, '`tolerance` must be a number of milliseconds from 1000'],
    ['a tolerance that is no number', { tolerance: Number.NaN }, '`tolerance`'],
    ['a lease that is too short', { lease: 5 }, '`lease` must be a number of milliseconds from 1000'],
    ['a size that is none', { maxBodyBytes: '1mb' }, '`maxBodyBytes` must be a number of bytes'],
    [
      'an unknown acknowledgement',
      { acknowledge: 'late' },
      "`acknowledge` must be one of 'handled', 'early'",
    ],
    ['a store without complete', { replayStore: { claim() {}, release() {} } }, 'complete is missing'],
    ['a store that is none', { replayStore: new Map() }, 'claim is missing'],
    ['a store that is no object', { replayStore: 5 }, 'claim is missing in the number 5'],
    ['a store that is null', { replayStore: null }, 'claim is missing in null'],
  ])('%s is refused', async (_, options, expected) => {
    const given = {
      secret,
      on: { 'message.received': () => undefined },
      ...options,
    } as WebhookHandlerOptions;
    expect(await complaintOf(() => createWebhookHandler(given))).toContain(expected);
  });

  it('the least is enough', async () => {
    const { fetch } = handlerWith({ lease: 1_000, tolerance: 1_000 }).handler;
    expect((await fetch(delivery(messageReceived()))).status).toBe(200);
    const { handler } = handlerWith({ maxBodyBytes: 1 });
    expect((await handler.fetch(delivery('{'))).status).toBe(400);
  });

  it.each<[string, Partial<WebhookHandlerOptions>]>([
    ['nothing', {}],
    ['an empty `on`', { on: {} }],
    ['an `on` of undefined alone', { on: { 'message.received': undefined }, onUnknown: undefined }],
    ['onError and onDrift alone', { onError: () => undefined, onDrift: () => undefined }],
  ])('no function for any event is refused, since all would be lost: %s', async (_, options) => {
    const complaint = await complaintOf(() => createWebhookHandler({ secret, ...options }));
    expect(complaint).toContain('holds no function, so every event would be acknowledged and lost');
    expect(complaint).toContain("pass one, such as `on: { 'message.received': ");
  });

  it('one function is enough, also for events that are not known', async () => {
    const { fetch } = createWebhookHandler({ secret, onUnknown: () => undefined });
    expect((await fetch(delivery(messageReceived()))).status).toBe(200);
  });

  it('undefined is as good as left out', async () => {
    const none = undefined;
    const handler = createWebhookHandler({
      secret,
      on: { 'message.received': none, 'message.sent': () => undefined },
      onUnknown: none,
      scheme: none,
      lease: none,
      acknowledge: none,
      replayStore: none,
    });
    expect((await handler.fetch(delivery(messageReceived()))).status).toBe(200);
  });
});
