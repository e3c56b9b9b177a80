import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import type { ArrivingRequest, Exchange } from './exchange.ts';
import type { BrokenEnd, Transmission } from './faults/transmission.ts';
import { requestHead } from './server/incoming-request.ts';

/** Answers one request of a `node:http` server. */
export async function serveRequest(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  exchange: Exchange,
): Promise<void> {
  const aborting = new AbortController();
  outgoing.once('close', () => {
    if (!outgoing.writableFinished) aborting.abort();
  });
  try {
    send(await exchange(toArrivingRequest(incoming, aborting.signal)), outgoing);
  } catch (error) {
    // A caller that has gone away is told nothing.
    if (aborting.signal.aborted) return;
    if (!outgoing.headersSent) outgoing.writeHead(500, { 'Content-Type': 'text/plain' });
    outgoing.end(`The in-memory ClawBook failed: ${String(error)}`);
  }
}

function toArrivingRequest(incoming: IncomingMessage, signal: AbortSignal): ArrivingRequest {
  const { method = 'GET', url = '/', headersDistinct } = incoming;
  const headers = new Headers();
  for (const [name, values = []] of Object.entries(headersDistinct)) {
    for (const value of values) headers.append(name, value);
  }
  const hasBody = headers.has('content-length') || headers.has('transfer-encoding');
  return {
    head: requestHead(method, absolute(url), headers),
    readText: async () => (hasBody ? text(incoming) : ''),
    signal,
  };
}

/** Not by `new URL(url, base)`, which takes `//api` for a host. */
function absolute(url: string): string {
  return URL.canParse(url) ? url : `http://localhost${url}`;
}

function send(transmission: Transmission, outgoing: ServerResponse): void {
  const { socket } = outgoing;
  // The caller has gone away.
  if (socket === null) return;
  if (transmission.reply === undefined) {
    endConnection(socket, transmission.end);
    return;
  }
  const { status, headers, body = '' } = transmission.reply;
  // The Date is that of the in-memory ClawBook, or none.
  outgoing.sendDate = false;
  outgoing.writeHead(status, Object.fromEntries(headers));
  if (transmission.end === 'whole') {
    outgoing.end(body);
    return;
  }
  outgoing.flushHeaders();
  if (transmission.bytes > 0) outgoing.write(Buffer.from(body).subarray(0, transmission.bytes));
  endConnection(socket, transmission.end);
}

/** After what was written so far. */
function endConnection(socket: Socket, end: BrokenEnd): void {
  if (end === 'close') socket.end();
  else if (end === 'reset') socket.write('', () => socket.resetAndDestroy());
}
