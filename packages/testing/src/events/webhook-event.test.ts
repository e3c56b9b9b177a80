import { type MessageReceivedData, webhookEventDataSchemas, webhookEventTypes } from '@clawbook/contract';
import { describe, expect, expectTypeOf, it } from 'vitest';
import * as z from 'zod';
import { webhookEvent } from './webhook-event.ts';

describe('webhookEvent', () => {
  it.each(webhookEventTypes)('has an example of %s whose data fits its schema and says something', (type) => {
    const event = webhookEvent(type);
    expect(event).toEqual({
      id: expect.stringMatching(/^evt_\w{8,}$/),
      type,
      created_at: '2026-01-30T14:30:00Z',
      data: expect.any(Object),
    });
    expect(z.safeParse(webhookEventDataSchemas[type], event.data).data).toEqual(event.data);
    expect(event.data).not.toEqual({});
    expect('error' in event.data).toBe(/failed|error|rate_limited/.test(type));
  });

  it('is the same each time, but for the id', () => {
    const [one, other] = [webhookEvent('ai.error'), webhookEvent('ai.error')];
    expect(one.id).not.toBe(other.id);
    expect({ ...one, id: '' }).toEqual({ ...other, id: '' });
  });

  it('gives the documented example of message.received', () => {
    expect(webhookEvent('message.received').data).toEqual({
      message_id: 'msg_xyz789',
      conversation_id: 'conv_abc456',
      platform: 'telegram',
      sender: { id: '123456789', name: 'John Doe', username: '@johndoe' },
      content: 'Hello, how are you?',
      timestamp: '2026-01-30T14:29:58Z',
    });
  });

  it('takes other fields, each by itself', () => {
    const event = webhookEvent('message.received', {
      id: 'evt_1',
      created_at: '2027-01-01T00:00:00Z',
      data: { content: 'Hi' },
    });
    expect(event).toMatchObject({ id: 'evt_1', created_at: '2027-01-01T00:00:00Z' });
    expect(event.data).toMatchObject({ content: 'Hi', platform: 'telegram' });
  });

  it('can be changed without changing the next one', () => {
    const event = webhookEvent('message.received');
    event.data.sender.name = 'Somebody';
    expect(webhookEvent('message.received').data.sender.name).toBe('John Doe');
  });

  it('makes events that are not documented, with their data', () => {
    expect(webhookEvent('call.started', { data: { seconds: 1 } })).toMatchObject({
      type: 'call.started',
      data: { seconds: 1 },
    });
  });

  it('is typed by the type', () => {
    expectTypeOf(webhookEvent('message.received').data).toEqualTypeOf<MessageReceivedData>();
    expectTypeOf(webhookEvent('call.started', { data: { seconds: 1 } }).data).toEqualTypeOf<{
      seconds: number;
    }>();
    // @ts-expect-error: a field of another event
    webhookEvent('message.received', { data: { backup_id: 'x' } });
    const type: string = 'call.started';
    expectTypeOf(webhookEvent(type, { data: {} }).type).toEqualTypeOf<string>();
  });

  it.each([
    ['message.recieved', undefined, "did you mean 'message.received'?"],
    ['call.started', undefined, 'one that is not documented needs its data'],
    [5, undefined, 'the number 5'],
    ['ai.error', { data: [] }, '`data` must be an object'],
    ['ai.error', { id: '' }, '`id`'],
    ['ai.error', { created_at: 5 }, '`created_at`'],
    ['ai.error', { error: 'x' }, 'unknown field `error`'],
  ])('refuses %j with %j', (type, overrides, message) => {
    // @ts-expect-error: what a caller without types may pass
    expect(() => webhookEvent(type, overrides)).toThrow(message);
  });
});
