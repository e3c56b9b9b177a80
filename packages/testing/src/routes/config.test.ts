import { expect, it } from 'vitest';
import { call } from '../../test/call.ts';
import { createInMemoryClawBook } from '../in-memory-clawbook.ts';

it('merges a patch into the settings and keeps them', async () => {
  const clawbook = createInMemoryClawBook({
    seed: { config: { language: 'en', ai: { model: 'a', heat: 1 } } },
  });
  const patch = { ai: { model: 'b', heat: null }, zone: 'UTC', language: null };
  const { status, body } = await call(clawbook, 'PATCH /config', { body: patch });
  expect(status).toBe(200);
  expect(body.data).toEqual({ ai: { model: 'b' }, zone: 'UTC' });
  expect((await call(clawbook, 'GET /config')).body.data).toEqual({ ai: { model: 'b' }, zone: 'UTC' });
});

it.each([[[1]], ['text'], [null]])('refuses %j as a patch', async (patch) => {
  const { status, body } = await call(createInMemoryClawBook(), 'PATCH /config', { body: patch });
  expect(status).toBe(400);
  expect(body.error.details).toMatchObject([{ field: 'body' }]);
});
