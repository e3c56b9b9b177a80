import { createServer, type TLSSocket } from 'node:tls';
import type { Certificate } from './certificate.ts';
import { type Answerer, type LoopbackServer, listenOnLoopback } from './loopback-server.ts';
import { rightAnswer } from './wire-answers.ts';

/** A {@link LoopbackServer} behind TLS. */
export interface SecureServer extends LoopbackServer {
  /** All connections that were ever made to it, those included whose handshake failed. */
  readonly connections: number;
  /** The names that were asked for in the handshakes that succeeded; false where none was. */
  readonly servernames: readonly (string | false)[];
}

/** Starts a server with a certificate; without another `answer`, it answers as ClawBook does. */
export async function listenSecurely(
  certificate: Certificate,
  answer: Answerer = (socket, request) => socket.write(rightAnswer(request)),
): Promise<SecureServer> {
  let connections = 0;
  const servernames: (string | false)[] = [];
  const tls = createServer({ ...certificate });
  tls.on('connection', () => connections++);
  tls.on('secureConnection', (socket: TLSSocket) => servernames.push(socket.servername ?? false));
  const server = await listenOnLoopback(answer, {
    server: tls,
    event: 'secureConnection',
    scheme: 'https',
  });
  return Object.create(server, {
    connections: { get: () => connections },
    servernames: { value: servernames },
  });
}
