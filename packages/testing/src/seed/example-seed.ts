import type { ClawBookSeed } from '../state/clawbook-seed.ts';
import { exampleConversations } from './example-conversations.ts';

/**
 * The example data, the same at every run: 45 conversations over the three platforms with about 200 messages
 * from the 1st to the 30th of January 2026, some settings, one webhook and one API key that may only read.
 */
export function exampleSeed(): ClawBookSeed {
  return {
    ...exampleConversations(),
    config: {
      language: 'en',
      timezone: 'Europe/Dublin',
      assistant: { name: 'Claw', tone: 'friendly', max_reply_length: 1_000 },
      auto_reply: { enabled: true, outside_hours_only: false },
      allowed_platforms: ['whatsapp', 'telegram', 'discord'],
    },
    webhooks: [
      {
        id: 'wh_000001',
        url: 'https://example.com/webhooks/clawbook',
        events: ['message.received', 'message.failed'],
        // Nobody is there; and what takes the deliveries of a test's own webhooks does not know this secret.
        active: false,
        created_at: '2026-01-12T09:15:00Z',
        secret: 'an-example-secret-of-the-in-memory-clawbook',
      },
    ],
    apiKeys: [
      {
        id: 'key_000001',
        name: 'Dashboard',
        scopes: ['read:status', 'read:conversations', 'read:messages'],
        created_at: '2026-01-05T08:00:00Z',
        last_used_at: '2026-01-30T14:05:12Z',
        expires_at: null,
        key: 'clawbook_sk_test_Rb5uQ8nZ2wEfX0kTy7LdM4sVa9HcJ1gP',
      },
    ],
  };
}
