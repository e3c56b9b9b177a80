import { once } from 'node:events';
import { createServer } from 'node:http';
import type { InMemoryClawBook } from '@clawbook/testing';
import { getRequestListener } from '@hono/node-server';

/** What becomes of a send: it is refused, or carried out and the answer is lost. */
export type Mishap = 'refused' | 'lost';

/** Serves a ClawBook on a port; the first messages that are sent to it meet the mishaps, in turn. */
export async function listenWithMishaps(clawbook: InMemoryClawBook, mishaps: Mishap[]) {
  const answer = async (request: Request): Promise<Response> => {
    const mishap = request.url.endsWith('/messages/send') ? mishaps.shift() : undefined;
    if (mishap === 'refused') return new Response(null, { status: 403 });
    const response = await clawbook.fetch(request);
    return mishap === 'lost' ? new Response(null, { status: 502 }) : response;
  };
  const listener = getRequestListener(answer);
  const server = createServer((request, response) => void listener(request, response));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('It listens on no port.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
