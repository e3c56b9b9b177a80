import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Answers } from './answers.ts';
import { dialects } from './dialects/all-dialects.ts';
import { FixedWindow } from './fixed-window.ts';
import type { ListenerCounts } from './listener-counts.ts';
import type { ListenerSettings } from './listener-settings.ts';
import { failWrite } from './write-failure.ts';

/** One port of loopback with a limit and counts of its own. */
export interface Listener {
  readonly port: number;
  readonly counts: () => ListenerCounts;
  readonly close: () => void;
}

/** Listens on a free port. */
export async function listen(settings: ListenerSettings): Promise<Listener> {
  const dialect = dialects[settings.dialect];
  const window = new FixedWindow(settings.limit, settings.alignment);
  const answers = new Answers(dialect, settings.pages);
  const counts = {
    requests: 0,
    posts: 0,
    keys: 0,
    refused: 0,
    sockets: 0,
    firstAt: undefined as number | undefined,
  };

  function respond(request: IncomingMessage, response: ServerResponse): void {
    const now = Date.now();
    counts.requests++;
    counts.firstAt ??= now;
    if (request.method === 'POST') {
      counts.posts++;
      if (request.headers['idempotency-key'] !== undefined) counts.keys++;
      if (settings.writes !== undefined) {
        failWrite(settings.writes, request, response);
        return;
      }
    }
    const admission = window.take(now);
    const limitHeaders = dialect.limitHeaders({ ...admission, limit: settings.limit, now });
    if (!admission.allowed) counts.refused++;
    const { status, headers, body } = admission.allowed ? answers.to(request) : answers.refusal;
    const send = (): void => {
      response.writeHead(status, [...headers, ...limitHeaders]);
      response.end(body);
    };
    if (settings.latency > 0) setTimeout(send, settings.latency);
    else send();
  }

  // Idle sockets stay open for the whole run: a client that finds one closed would be measured opening another.
  const server = createServer({ keepAliveTimeout: 600_000 }, (request, response) => {
    // An answer before the body has been read would be faster than any real one.
    request.on('end', () => respond(request, response)).resume();
  });
  server.on('connection', () => counts.sockets++);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server got no port.');
  return {
    port: address.port,
    counts: () => ({ ...counts }),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
