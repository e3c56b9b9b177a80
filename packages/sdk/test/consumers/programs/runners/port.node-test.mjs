import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createInMemoryClawBook } from '@clawbook/testing';
import ClawBook, { NotFoundError } from 'clawbook-sdk';

const clawbook = createInMemoryClawBook();
let server;
let client;

before(async () => {
  server = await clawbook.listen();
  client = new ClawBook({ apiKey: clawbook.apiKey, baseUrl: server.url });
});
after(() => server.close());

void test('a list is read to its end', async () => {
  assert.equal((await client.conversations.list({ platform: 'telegram' }).toArray()).length, 15);
});

void test('an error is one of its class', async () => {
  await assert.rejects(client.messages.get('msg_none'), NotFoundError);
});

void test('an aborted call ends with the reason', async () => {
  const reason = new Error('enough');
  await assert.rejects(client.status({ signal: AbortSignal.abort(reason) }), {
    name: 'AbortError',
    cause: reason,
  });
});

void test('fails, as it should: there is such a message', async () => {
  await client.messages.get('msg_none');
});
