import { createInMemoryClawBook } from '@clawbook/testing';
import ClawBook, { NotFoundError } from 'clawbook-sdk';

const clawbook = createInMemoryClawBook();
let server;
let client;

beforeAll(async () => {
  server = await clawbook.listen();
  client = new ClawBook({ apiKey: clawbook.apiKey, baseUrl: server.url });
});
afterAll(() => server.close());

test('a list is read to its end', async () => {
  expect(await client.conversations.list({ platform: 'telegram' }).toArray()).toHaveLength(15);
});

test('an error is one of its class', async () => {
  await expect(client.messages.get('msg_none')).rejects.toBeInstanceOf(NotFoundError);
  await expect(client.messages.get('msg_none')).rejects.toThrow(/msg_none/);
});

test('an aborted call ends with the reason', async () => {
  const reason = new Error('enough');
  await expect(client.status({ signal: AbortSignal.abort(reason) })).rejects.toMatchObject({
    name: 'AbortError',
    cause: reason,
  });
});

test('fails, as it should: there is such a message', async () => {
  expect((await client.messages.get('msg_none')).id).toBe('msg_none');
});
