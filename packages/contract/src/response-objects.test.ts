import { describe, expect, it } from 'vitest';
import { accepted, complaintsOf } from '../test/complaints-of.ts';
import * as sample from '../test/samples.ts';
import { apiKeySchema, createdApiKeySchema } from './api-key.ts';
import { configSchema } from './config.ts';
import { conversationSchema } from './conversation.ts';
import { messageSchema } from './message.ts';
import { noContentSchema } from './no-content.ts';
import { senderSchema } from './sender.ts';
import { sentMessageSchema } from './sent-message.ts';
import type { StandardSchema } from './standard-schema.ts';
import { statusSchema } from './status.ts';
import { webhookSchema, webhookTestSchema } from './webhook.ts';

type Sample = Readonly<Record<string, unknown>>;

const objects: [string, StandardSchema<unknown>, Sample][] = [
  ['Status', statusSchema, sample.status],
  ['SentMessage', sentMessageSchema, sample.sentMessage],
  ['Message', messageSchema, sample.message],
  ['Conversation', conversationSchema, sample.conversation],
  ['Sender', senderSchema, sample.sender],
  ['Webhook', webhookSchema, sample.webhook],
  ['ApiKey', apiKeySchema, sample.apiKey],
  ['CreatedApiKey', createdApiKeySchema, { ...sample.apiKey, key: 'clawbook_sk_live_1' }],
  ['Config', configSchema, { language: 'en', ai: { model: 'x' }, data: 1, success: true }],
  ['WebhookTest', webhookTestSchema, { delivered: true }],
];

describe('the schemas of answers', () => {
  it.each(objects)('%s gives the sample back as it came', (_, schema, value) => {
    expect(accepted(schema, value)).toEqual(value);
  });

  it.each(objects)('%s keeps fields that are not listed', (_, schema, value) => {
    const more = { ...value, added_in_v2: { deep: [1] } };
    expect(accepted(schema, more)).toEqual(more);
  });

  it.each(objects)('%s says where a value is no object', (_, schema) => {
    expect(complaintsOf(schema, 'a text')).toHaveLength(1);
  });

  it.each<[string, StandardSchema<unknown>, Sample]>([
    ['Status.status', statusSchema, { ...sample.status, status: 'degraded' }],
    ['Status.integrations', statusSchema, { ...sample.status, integrations: { signal: 'pairing' } }],
    ['SentMessage.platform', sentMessageSchema, { ...sample.sentMessage, platform: 'signal' }],
    ['SentMessage.status', sentMessageSchema, { ...sample.sentMessage, status: 'read' }],
    ['Message.platform', messageSchema, { ...sample.message, platform: 'signal' }],
    ['Message.direction', messageSchema, { ...sample.message, direction: 'internal' }],
    ['Message.status', messageSchema, { ...sample.message, status: 'read' }],
    ['Conversation.platform', conversationSchema, { ...sample.conversation, platform: 'signal' }],
    ['Conversation.status', conversationSchema, { ...sample.conversation, status: 'archived' }],
    ['Webhook.events', webhookSchema, { ...sample.webhook, events: ['message.edited'] }],
    ['ApiKey.scopes', apiKeySchema, { ...sample.apiKey, scopes: ['write:everything'] }],
  ])('an unknown value of %s passes', (_, schema, value) => {
    expect(accepted(schema, value)).toEqual(value);
  });

  it.each<[string, StandardSchema<unknown>, Sample]>([
    ['a conversation of its documented fields', conversationSchema, omit(sample.conversation, 4)],
    [
      'a conversation without messages',
      conversationSchema,
      { ...sample.conversation, last_message_at: null },
    ],
    ['a sender without a name', senderSchema, { id: '1', name: null, username: null }],
    [
      'a webhook of its documented fields',
      webhookSchema,
      { id: 'wh_1', url: 'https://a.example', events: [] },
    ],
    ['a key that was never used', apiKeySchema, { ...sample.apiKey, last_used_at: null, expires_at: null }],
    ['an API key without dates', apiKeySchema, omit(sample.apiKey, 3)],
    ['a status without integrations', statusSchema, { ...sample.status, integrations: {} }],
  ])('%s passes', (_, schema, value) => {
    expect(complaintsOf(schema, value)).toEqual([]);
  });

  it.each<[string, StandardSchema<unknown>, unknown, string]>([
    ['a missing field', statusSchema, { ...sample.status, version: undefined }, 'version: '],
    [
      'a deep field',
      statusSchema,
      { ...sample.status, integrations: { telegram: 1 } },
      'integrations.telegram: ',
    ],
    ['a deep object', messageSchema, { ...sample.message, sender: { id: 5 } }, 'sender.id: '],
    ['an item of a list', apiKeySchema, { ...sample.apiKey, scopes: ['*', 1] }, 'scopes.1: '],
    ['a created key without the key', createdApiKeySchema, sample.apiKey, 'key: '],
  ])('the complaint names the place of %s', (_, schema, value, start) => {
    expect(complaintsOf(schema, value)).toEqual([expect.stringMatching(new RegExp(`^${start}`))]);
  });

  it.each([null, { dry_run: true }])('a webhook test may answer %j', (answer) => {
    expect(accepted(webhookTestSchema, answer)).toEqual(answer);
  });

  it.each([undefined, null, '', { deleted: true }, []])('no content drops %j', (answer) => {
    expect(accepted(noContentSchema, answer)).toBeUndefined();
  });
});

function omit(value: Sample, last: number): Sample {
  return Object.fromEntries(Object.entries(value).slice(0, -last));
}
