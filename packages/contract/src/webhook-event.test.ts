import { describe, expect, it } from 'vitest';
import { accepted, complaintsOf } from '../test/complaints-of.ts';
import { messageReceived } from '../test/samples.ts';
import { webhookEventDataSchemas } from './webhook-event.ts';
import { webhookEventTypes } from './webhook-event-type.ts';

const inferred = webhookEventTypes.filter((type) => type !== 'message.received');

describe('webhookEventDataSchemas', () => {
  it('has a schema for each of the 14 documented events', () => {
    expect(webhookEventTypes).toHaveLength(14);
    expect(Object.keys(webhookEventDataSchemas).sort()).toEqual([...webhookEventTypes].sort());
  });

  it('takes the documented data of message.received', () => {
    expect(accepted(webhookEventDataSchemas['message.received'], messageReceived)).toEqual(messageReceived);
  });

  it('names what is missing in message.received', () => {
    expect(complaintsOf(webhookEventDataSchemas['message.received'], {})).toHaveLength(6);
  });

  it.each(inferred)('%s needs no field, since none is documented, and keeps what comes', (type) => {
    const data = { error: { reason: 'x' }, region: 'eu', platform: 'signal', status: 'degraded' };
    expect(accepted<unknown>(webhookEventDataSchemas[type], {})).toEqual({});
    expect(accepted<unknown>(webhookEventDataSchemas[type], data)).toEqual(data);
  });
});
