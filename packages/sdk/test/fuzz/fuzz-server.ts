import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import type { Step } from './fuzz-answer.ts';

/** A request that was read whole. */
export interface WireRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A server of plain sockets, which writes whatever it is told to. */
export interface FuzzServer {
  readonly url: string;
  /** How many connections are open over which an answer stays away. */
  readonly stalled: number;
  close(): Promise<void>;
}

/**
 * Starts one on a port of this machine.
 *
 * @param answer is called for each request that was read whole
 */
export async function startFuzzServer(
  answer: (request: WireRequest) => readonly Step[],
): Promise<FuzzServer> {
  const sockets = new Set<Socket>();
  const stalled = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => {
      sockets.delete(socket);
      stalled.delete(socket);
    });
    readRequests(socket, (request) => void write(socket, answer(request), stalled));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    get stalled() {
      return stalled.size;
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function write(socket: Socket, steps: readonly Step[], stalled: Set<Socket>): Promise<void> {
  for (const step of steps) {
    if (socket.destroyed) return;
    if (step === 'breathe') await new Promise((resolve) => setImmediate(resolve));
    else if (step === 'end') socket.end();
    else if (step === 'reset') socket.resetAndDestroy();
    else if (step === 'stall') stalled.add(socket);
    else socket.write(step);
  }
}

function readRequests(socket: Socket, onRequest: (request: WireRequest) => void): void {
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
