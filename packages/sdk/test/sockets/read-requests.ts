import type { Socket } from 'node:net';

/** A request as it came over the wire. */
export interface WireRequest {
  readonly method: string;
  readonly path: string;
  /** Header names are in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Calls `onRequest` with each request that a socket of a server receives, once it was read whole. */
export function readRequests(socket: Socket, onRequest: (request: WireRequest) => unknown): void {
  let received = Buffer.alloc(0);
  socket.on('data', (bytes) => {
    received = Buffer.concat([received, bytes]);
    for (let end = received.indexOf('\r\n\r\n'); end >= 0; end = received.indexOf('\r\n\r\n')) {
      const [start = '', ...lines] = received.subarray(0, end).toString('latin1').split('\r\n');
      const headers = Object.fromEntries(lines.map((line) => parseHeader(line)));
      const bodyEnd = end + 4 + Number(headers['content-length'] ?? 0);
      if (received.length < bodyEnd) return;
      const [method = '', path = ''] = start.split(' ');
      const body = received.subarray(end + 4, bodyEnd).toString();
      received = received.subarray(bodyEnd);
      onRequest({ method, path, headers, body });
    }
  });
}

function parseHeader(line: string): [string, string] {
  const colon = line.indexOf(':');
  return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
}
