import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { rejectionOf } from '../../test/rejection-of.ts';
import { nodeHeaders } from './node-headers.ts';
import { readNodeStream } from './read-node-stream.ts';

const listeners = (stream: PassThrough) =>
  ['data', 'end', 'close', 'error'].map((event) => stream.listenerCount(event));

describe('readNodeStream', () => {
  it('reads what comes in pieces of text', async () => {
    const stream = new PassThrough();
    stream.setEncoding('utf8');
    const read = readNodeStream(stream, undefined, 100);
    stream.write('Grüße ');
    stream.write('🦀');
    stream.end();
    expect(Buffer.from(await read).toString()).toBe('Grüße 🦀');
  });

  it('leaves nothing on the stream, and lets it fail afterwards', async () => {
    const stream = new PassThrough();
    const before = listeners(stream);
    stream.end('x');
    await readNodeStream(stream, '1', 1);
    const [data = 0, end = 0, close = 0, error = 0] = before;
    expect(listeners(stream)).toEqual([data, end, close, error + 1]);
    expect(() => stream.emit('error', new Error('reset'))).not.toThrow();
  });

  it('stops where there is too much, and keeps the stream for the answer', async () => {
    const stream = new PassThrough();
    const read = readNodeStream(stream, undefined, 3);
    stream.write('1234');
    expect(await rejectionOf(read)).toMatchObject({ reason: 'body_too_large' });
    expect([stream.isPaused(), stream.destroyed]).toEqual([true, false]);
  });

  it('says what has gone wrong when the sender goes away', async () => {
    const stream = new PassThrough();
    const read = readNodeStream(stream, undefined, 3);
    stream.destroy(new Error('reset'));
    expect(await rejectionOf(read)).toMatchObject({ reason: 'incomplete_body', cause: new Error('reset') });
  });

  it('does not wait for a sender who has gone before', async () => {
    const stream = new PassThrough();
    stream.destroy();
    await once(stream, 'close');
    const read = readNodeStream(stream, undefined, 3);
    expect(await rejectionOf(read)).toMatchObject({ reason: 'incomplete_body' });
  });
});

describe('nodeHeaders', () => {
  const answer = { status: 200, headers: { 'content-type': 'application/json' }, body: '' };

  it.each([
    [false, 1, answer.headers],
    [true, 2, answer.headers],
    [true, 1, { ...answer.headers, connection: 'close' }],
    [true, undefined, { ...answer.headers, connection: 'close' }],
  ])(
    'close the connection of a body that is left unread (%s) in HTTP/%s',
    (leavesBodyUnread, version, headers) => {
      expect(nodeHeaders({ ...answer, leavesBodyUnread }, version)).toEqual(headers);
    },
  );
});
