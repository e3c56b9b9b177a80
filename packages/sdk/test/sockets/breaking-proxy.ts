import { connect } from 'node:net';
import { type LoopbackServer, listenOnLoopback } from './loopback-server.ts';

/**
 * A proxy that passes everything on to a server as it comes, until that has read a request whole: of what the
 * server says then, the client gets what `corrupt` makes of it.
 */
export function listenAsBreakingProxy(
  server: LoopbackServer,
  corrupt: (bytes: Buffer) => Buffer,
): Promise<LoopbackServer> {
  return listenOnLoopback(() => undefined, {
    onConnection(client) {
      const read = server.requests.length;
      const upstream = connect(server.port, '127.0.0.1').on('error', () => undefined);
      client.pipe(upstream);
      client.once('close', () => upstream.destroy());
      upstream.on('data', (bytes) => {
        client.write(server.requests.length > read ? corrupt(bytes) : bytes);
      });
    },
  });
}
