import { createInMemoryClawBook } from '@clawbook/testing';
import ClawBook from 'clawbook-sdk';
import { beforeEach, expect, it } from 'vitest';
import { remind } from './remind.js';

const clawbook = createInMemoryClawBook();
const { apiKey, origin: baseUrl, fetch } = clawbook;
const client = new ClawBook({ apiKey, baseUrl, fetch });

beforeEach(() => clawbook.reset());

it('sends the reminder', async () => {
  expect(await remind(client, '123456789')).toBe('sent');
  expect(clawbook.state.messages.at(-1)).toMatchObject({
    platform: 'telegram',
    content: 'Your appointment is tomorrow.',
  });
});

it('does not send it again when the connection breaks', async () => {
  clawbook.faults.add({ type: 'reset', when: { method: 'POST' } });
  expect(await remind(client, '123456789')).toBe('look first');
  expect(clawbook.requests).toHaveLength(1);
});
