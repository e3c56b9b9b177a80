import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { readRequests, type WireRequest } from '../sockets/read-requests.ts';
import type { Step } from './fuzz-answer.ts';

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
