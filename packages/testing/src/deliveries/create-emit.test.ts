import { webhookEventTypes } from '@clawbook/contract';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { talkingClawBook } from '../../test/receiver.ts';

describe('emit', () => {
  it.each(webhookEventTypes)('delivers %s with example data', async (type) => {
    const { receiver, clawbook } = talkingClawBook();
    const event = clawbook.emit(type);
    await clawbook.deliveries.settled();
    expect(receiver.deliveries.map((delivery) => delivery.event)).toEqual([event]);
    expect(event).toMatchObject({ type, created_at: '2026-01-31T10:00:00Z' });
  });

  it('takes fields of the data', () => {
    const { data } = talkingClawBook().clawbook.emit('integration.error', { platform: 'signal' });
    expect(data).toEqual({ platform: 'signal', error: expect.any(String) });
    expectTypeOf(data.platform).not.toBeAny();
  });

  it('delivers an event as it is, and one that is not documented', async () => {
    const { receiver, clawbook } = talkingClawBook({ events: ['call.started'] });
    const event = { id: 'evt_1', type: 'call.started', created_at: 'yesterday', data: null, more: 1 };
    expect(clawbook.emit(event, { copies: 2 })).toBe(event);
    clawbook.emit('call.started', { seconds: 1 });
    await clawbook.deliveries.settled();
    expect(receiver.deliveries.map((delivery) => delivery.event)).toMatchObject([
      event,
      event,
      { data: { seconds: 1 } },
    ]);
  });

  it.each([
    [
      ['message.recieved'],
      'emit: there is no example of "message.recieved": did you mean \'message.received\'?',
    ],
    [['ai.error', 'broken'], '`data` must be an object'],
    [['ai.error', {}, { copies: 0 }], '`copies` must be a whole number'],
    [['ai.error', {}, { times: 2 }], 'unknown field `times`'],
    [[{ type: 'ai.error' }], 'emit: what was passed must be the type of an event, or an event'],
    [[], 'emit: what was passed must be the type of an event'],
  ])('refuses %j', (args, message) => {
    const { clawbook } = talkingClawBook();
    // @ts-expect-error: what a caller without types may pass
    expect(() => clawbook.emit(...args)).toThrow(message);
    expect(clawbook.deliveries.log).toEqual([]);
  });
});
