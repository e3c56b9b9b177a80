import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { readRequests, type WireRequest } from './read-requests.ts';

/** Does what a test wants with a request that was read whole; `number` counts from 1. */
export type Answerer = (socket: Socket, request: WireRequest, number: number) => unknown;

/** A server on a port of this machine that speaks as little or as wrong HTTP as a test wants, and counts. */
export interface LoopbackServer {
  readonly url: string;
  readonly port: number;
  /** The requests that were read whole. */
  readonly requests: readonly WireRequest[];
  /** All connections that were ever made to it. */
  readonly sockets: readonly Socket[];
  /** The connections that are open now. */
  readonly openSockets: number;
  close(): Promise<void>;
}

/** The parts of a {@link LoopbackServer} that a test can set. */
export interface LoopbackSettings {
  /** Is called for each new connection, before anything is read. */
  readonly onConnection?: (socket: Socket) => unknown;
  /** Another server to listen with, such as one of node:tls. */
  readonly server?: Server;
  /** What the server's event for a connection is called. */
  readonly event?: string;
  readonly scheme?: string;
  /** The port; a free one if it is not given. */
  readonly port?: number;
}

const running = new Set<LoopbackServer>();

/** Starts a server; {@link closeLoopbackServers} ends it. */
export async function listenOnLoopback(
  answer: Answerer,
  {
    onConnection,
    server = createServer(),
    event = 'connection',
    scheme = 'http',
    port = 0,
  }: LoopbackSettings = {},
): Promise<LoopbackServer> {
  const requests: WireRequest[] = [];
  const sockets: Socket[] = [];
  server.on(event, (socket: Socket) => {
    sockets.push(socket);
    // A client that goes away is what many tests are about.
    socket.on('error', () => undefined);
    onConnection?.(socket);
    readRequests(socket, (request) => answer(socket, request, requests.push(request)));
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  // A server that listens on a port has this kind of address.
  const { port: taken } = server.address() as AddressInfo;
  const listening: LoopbackServer = {
    url: `${scheme}://127.0.0.1:${taken}`,
    port: taken,
    requests,
    sockets,
    get openSockets() {
      return sockets.filter((socket) => !socket.destroyed).length;
    },
    async close() {
      running.delete(listening);
      for (const socket of sockets) socket.destroy();
      if (server.listening) await new Promise((resolve) => server.close(resolve));
    },
  };
  running.add(listening);
  return listening;
}

/** Ends all servers that a test started. */
export async function closeLoopbackServers(): Promise<void> {
  await Promise.all([...running].map((server) => server.close()));
}

/** A port of this machine on which nobody listens. */
export async function closedPort(): Promise<number> {
  const server = await listenOnLoopback(() => undefined);
  await server.close();
  return server.port;
}
