import { createInMemoryClawBook } from '@clawbook/testing';
import { handlers } from '@clawbook/testing/msw';
import { createWebhookHandler } from 'clawbook-sdk/webhooks';
import { setupServer } from 'msw/node';
import { greet } from './greet.mjs';

const secret = 'a-secret-for-tests';
const received = [];
const handler = createWebhookHandler({
  secret,
  on: { 'message.sent': ({ data }) => received.push(data.message_id) },
});
const clawbook = createInMemoryClawBook({
  origin: 'https://your-domain.com',
  apiKey: process.env.CLAWBOOK_KEY_OF_TESTS,
  webhooks: { fetch: (request) => handler.fetch(request) },
});
const server = setupServer(...handlers(clawbook));

beforeAll(() => server.listen());
afterEach(() => clawbook.reset());
afterAll(() => server.close());

test('a greeting is sent', async () => {
  expect(await greet('123456789')).toBe('queued');
  expect(clawbook.state.messages.at(-1)).toMatchObject({ content: 'Hello!', direction: 'outbound' });
  expect(clawbook.requests).toHaveLength(1);
});

test('a greeting that may have arrived is not repeated', async () => {
  clawbook.faults.add({ type: 'status', status: 502, carryOut: true });
  expect(await greet('123456789')).toBe('unknown');
  expect(clawbook.requests).toHaveLength(1);
});

test('a webhook hears of it', async () => {
  clawbook.state.webhooks.push({
    id: 'wh_9',
    url: 'https://bot.test/hook',
    events: ['message.sent'],
    secret,
  });
  await greet('123456789');
  await clawbook.deliveries.settled();
  expect(received).toEqual([clawbook.state.messages.at(-1).id]);
});

test('fails, as it should: nobody was greeted', () => {
  expect(clawbook.requests).toHaveLength(1);
});
