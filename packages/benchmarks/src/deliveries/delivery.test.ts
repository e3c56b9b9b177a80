import { expect, it } from 'vitest';
import { body } from './delivery.ts';

it('is an event of 2 KB', () => {
  expect(Buffer.byteLength(body)).toBe(2_048);
  expect(JSON.parse(body)).toMatchObject({ id: 'evt_abc123', type: 'message.received' });
});
