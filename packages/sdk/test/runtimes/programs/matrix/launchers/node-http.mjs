import { once } from 'node:events';
import { createServer } from 'node:http';

/** Listens on a free port of this machine with what node:http calls for each request, and gives the URL. */
export async function listen(listener) {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${server.address().port}`;
}
