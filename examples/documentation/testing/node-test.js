import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { createInMemoryClawBook } from '@clawbook/testing';
import ClawBook from 'clawbook-sdk';
import { remind } from './remind.js';

const clawbook = createInMemoryClawBook();
const { apiKey, origin: baseUrl, fetch } = clawbook;
const client = new ClawBook({ apiKey, baseUrl, fetch });

beforeEach(() => clawbook.reset());

test('sends the reminder', async () => {
  assert.equal(await remind(client, '123456789'), 'sent');
  assert.equal(clawbook.state.messages.at(-1)?.platform, 'telegram');
});

test('waits for the rate limit', async () => {
  clawbook.faults.add({ type: 'status', status: 429, headers: { 'Retry-After': '0' } });
  assert.equal(await remind(client, '123456789'), 'sent');
  assert.equal(clawbook.requests.length, 2);
});
