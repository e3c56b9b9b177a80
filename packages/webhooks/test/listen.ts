import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A program that listens on a free port of this machine. */
export interface Listening {
  readonly url: string;
  readonly port: number;
  readonly server: Server;
}

const servers = new Set<Server>();

/** Lets a program of Node.js listen; {@link closeServers} ends it. */
export async function listen(
  listener: (request: IncomingMessage, response: ServerResponse) => unknown,
): Promise<Listening> {
  const server = createServer((request, response) => void listener(request, response));
  servers.add(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A server that listens on a port has this kind of address.
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, port, server };
}

/** Ends all programs that a test started. */
export async function closeServers(): Promise<void> {
  await Promise.all(
    [...servers].map((server) => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    }),
  );
  servers.clear();
}
