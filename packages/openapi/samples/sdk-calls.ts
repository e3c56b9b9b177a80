import type ClawBook from 'clawbook-sdk';

/**
 * A call of the SDK for each operation, with all that it can be given, by the operation's id. They are the samples in the
 * document, and the tests hold what they send against it.
 */
export const sdkCalls: Readonly<Record<string, (client: ClawBook) => PromiseLike<unknown>>> = {
  status: (client) => client.status(),
  'messages.send': (client) =>
    client.messages.send({ platform: 'telegram', recipient: '123456789', message: 'Hello!' }),
  'messages.list': (client) =>
    client.messages.list({
      platform: 'telegram',
      status: 'delivered',
      start_date: '2026-01-01',
      end_date: new Date('2026-01-31'),
      sort: '-created_at',
      page: 1,
      per_page: 50,
    }),
  'messages.get': (client) => client.messages.get('msg_000001'),
  'conversations.list': (client) =>
    client.conversations.list({
      platform: 'telegram',
      status: 'active',
      start_date: '2026-01-01',
      end_date: '2026-01-31',
      sort: ['-created_at', 'platform'],
      page: 1,
      per_page: 50,
    }),
  'conversations.get': (client) => client.conversations.get('conv_000001'),
  'conversations.messages': (client) =>
    client.conversations.messages('conv_000001', {
      platform: 'whatsapp',
      status: 'delivered',
      start_date: '2026-01-01',
      end_date: '2026-01-31',
      sort: 'created_at',
      page: 1,
      per_page: 100,
    }),
  'config.get': (client) => client.config.get(),
  'config.update': (client) => client.config.update({ language: 'de', signature: null }),
  'webhooks.create': (client) =>
    client.webhooks.create({
      url: 'https://example.com/webhooks',
      events: ['message.received', 'message.failed'],
      secret: 'a random text',
    }),
  'webhooks.list': (client) => client.webhooks.list({ page: 1, per_page: 100 }),
  'webhooks.get': (client) => client.webhooks.get('wh_000001'),
  'webhooks.update': (client) =>
    client.webhooks.update('wh_000001', {
      url: 'https://example.com/hooks',
      events: ['message.received'],
      secret: 'another random text',
      active: true,
    }),
  'webhooks.delete': (client) => client.webhooks.delete('wh_000001'),
  'webhooks.test': (client) => client.webhooks.test('wh_000001'),
  'apiKeys.list': (client) => client.apiKeys.list({ page: 1, per_page: 100 }),
  'apiKeys.create': (client) => client.apiKeys.create({ name: 'Support bot', scopes: ['read:messages'] }),
  'apiKeys.revoke': (client) => client.apiKeys.revoke('key_000001'),
};
