import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { rejectionOf } from '../../test/rejection-of.ts';
import { readNodeBody } from './read-node-body.ts';

/** A request that nobody has read, with these fields on top. */
function requestWith(fields: object) {
  return Object.assign(new PassThrough(), { headers: {} }, fields);
}

/** What a request that was read is answered with. */
async function adviceFor(fields: object, response: object = {}): Promise<string> {
  const read = Object.create(requestWith(fields), { readableDidRead: { value: true } });
  const error = await rejectionOf(readNodeBody(read, response, 10));
  expect(error).toMatchObject({ reason: 'parsed_body' });
  return String(error);
}

describe('readNodeBody', () => {
  it.each(['rawBody', 'body'])('takes a %s of exactly the limit, and of no byte more', async (field) => {
    const read = Object.create(requestWith({ [field]: '1234' }), { readableDidRead: { value: true } });
    expect(await readNodeBody(read, {}, 4)).toBe('1234');
    expect(await rejectionOf(readNodeBody(read, {}, 3))).toMatchObject({ reason: 'body_too_large' });
  });

  it.each([
    ['has begun to read', { readableDidRead: true, readableEnded: false }],
    ['has read to the end', { readableDidRead: true, readableEnded: true }],
    [
      'has read to the end, in a runtime that tells no more',
      { readableDidRead: undefined, readableEnded: true },
    ],
  ])('does not read what somebody %s', async (_, { readableDidRead, readableEnded }) => {
    const request = Object.create(requestWith({}), {
      readableDidRead: { value: readableDidRead },
      readableEnded: { value: readableEnded },
    });
    expect(await rejectionOf(readNodeBody(request, {}, 4))).toMatchObject({ reason: 'parsed_body' });
  });

  it('advises on all that speak Node.js where it cannot tell them apart', async () => {
    for (const fields of [{}, { app: {} }]) {
      const advice = await adviceFor(fields);
      for (const name of ['Express: ', 'Fastify: ', 'Next.js, pages/api: ']) expect(advice).toContain(name);
      expect(advice).not.toContain('Hono: ');
    }
  });

  it('advises on the one that it knows', async () => {
    expect(await adviceFor({ app: () => undefined })).not.toContain('Fastify: ');
    expect(await adviceFor({}, { setPreviewData: () => undefined })).not.toContain('Express: ');
  });
});
