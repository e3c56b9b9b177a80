import { createInMemoryClawBook } from '@clawbook/testing';
import ClawBook from 'clawbook-sdk';

const clock = { time: Date.parse('2026-01-30T14:30:00Z') };
const clawbook = createInMemoryClawBook({ now: () => clock.time });
const { apiKey, origin: baseUrl, fetch } = clawbook;
const client = new ClawBook({ apiKey, baseUrl, fetch });

const key = await client.apiKeys.create({ name: 'Reports', scopes: ['read:messages'] });
console.log(key.created_at); // => 2026-01-30T14:30:00Z

clock.time += 60_000;
const webhook = await client.webhooks.create({
  url: 'https://bot.example.com/webhooks',
  events: ['message.received'],
  secret: 'a-secret-for-tests',
});
console.log(webhook.created_at); // => 2026-01-30T14:31:00Z
