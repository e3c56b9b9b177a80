// A thread with servers that break in the ways that sending.mjs asks for. It goes on while that stands still.

import { createServer } from 'node:net';
import { createSecureContext, TLSSocket } from 'node:tls';
import { parentPort, workerData } from 'node:worker_threads';

const { trusted, untrusted, closed } = workerData;
const body = JSON.stringify({ success: true, data: { version: '1.5.0', message_id: 'msg_1' } });
const answer = `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`;

/**
 * What each does when a connection is there, and when a request has been read whole. `reset` and `close` end the
 * connection.
 */
const behaviours = {
  untrusted: {},
  plain: {
    isPlain: true,
    onConnection: ({ raw }) => raw.once('data', () => raw.end('HTTP/1.1 400 No\r\n\r\n')),
  },
  // Until the request is on the way.
  resetBeforeRead: {
    onConnection: ({ stream }) => {
      stream.pause();
      tell({ isHolding: true });
    },
  },
  resetAfterRead: { onRequest: ({ reset }) => reset() },
  answering: { onRequest: ({ stream }) => stream.write(answer) },
};

function tell(message) {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin.
  parentPort.postMessage(message);
}

const arrived = {};
const idle = new Set();

function serve(name, isSecure) {
  const { isPlain = false, onConnection, onRequest } = behaviours[name];
  const secureContext = createSecureContext(name === 'untrusted' ? untrusted : trusted);
  arrived[name] = 0;
  const server = createServer((raw) => {
    raw.on('error', () => {});
    const isWrapped = isSecure && !isPlain;
    const stream = isWrapped ? new TLSSocket(raw, { isServer: true, secureContext }) : raw;
    stream.on('error', () => {});
    const connection = { raw, stream, reset: () => raw.resetAndDestroy() };
    idle.add(connection);
    raw.once('close', () => idle.delete(connection));
    if (isWrapped) stream.once('secure', () => onConnection?.(connection));
    else onConnection?.(connection);
    if (isPlain) return;
    let received = '';
    stream.on('data', (bytes) => {
      received += bytes;
      const [head, content] = received.split('\r\n\r\n');
      const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0);
      if (content === undefined || content.length < length) return;
      received = '';
      arrived[name]++;
      onRequest?.(connection);
    });
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server.address().port)));
}

parentPort.on('message', (question) => void answerTo(question));

async function answerTo({ ask, isSecure, how }) {
  if (ask === 'ports') {
    const names = Object.keys(behaviours);
    const ports = await Promise.all(names.map((name) => serve(name, isSecure || name === 'untrusted')));
    tell({ answer: Object.fromEntries(names.map((name, index) => [name, ports[index]])) });
  }
  if (ask === 'arrived') tell({ answer: arrived });
  if (ask === 'close') {
    const connections = [...idle];
    for (const { raw, stream } of connections) {
      if (how === 'reset') raw.resetAndDestroy();
      else stream.destroy();
    }
    await Promise.all(
      connections.map(({ raw }) => raw.closed || new Promise((end) => raw.once('close', end))),
    );
    Atomics.store(closed, 0, 1);
    Atomics.notify(closed, 0);
    tell({ answer: 'closed' });
  }
}
