import { createServer, type Server } from 'node:http';
import type { Exchange } from './exchange.ts';
import { checked } from './options/checked.ts';
import { closedObject } from './options/closed-object.ts';
import { parseOrThrow } from './options/parse-or-throw.ts';
import { serveRequest } from './serve-request.ts';

/** Where to listen. */
export interface ListenOptions {
  /** The port; 0 takes a free one (0). */
  readonly port?: number | undefined;
  /** The address of the machine to bind to (`127.0.0.1`). */
  readonly host?: string | undefined;
}

/** A server that listens. */
export interface ListeningServer {
  /** The origin to give to a client, such as `http://127.0.0.1:4010`. */
  readonly url: string;
  /** The port, such as 4010. */
  readonly port: number;
  /** Ends every connection, open ones included, and resolves when the port is free. */
  readonly close: () => Promise<void>;
}

/** Serves exchanges over HTTP; rejects with an `Error` that says what to do if it cannot. */
export async function listen(exchange: Exchange, options: ListenOptions = {}): Promise<ListeningServer> {
  const { port = 0, host = '127.0.0.1' } = parseOrThrow(optionsSchema, options, 'listen');
  const server = createServer((request, response) => void serveRequest(request, response, exchange));
  await bind(server, port, host);
  const address = server.address();
  const bound = typeof address === 'object' && address !== null ? address.port : port;
  let closing: Promise<void> | undefined;
  return {
    url: `http://${reachable(host)}:${bound}`,
    port: bound,
    close: () => (closing ??= close(server)),
  };
}

function bind(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => reject(explain(cause, port, host)));
    server.listen(port, host, resolve);
  });
}

function explain(cause: NodeJS.ErrnoException, port: number, host: string): Error {
  const reason =
    cause.code === 'EADDRINUSE'
      ? 'the port is in use: pass another, or 0 for a free one'
      : `${cause.message}: pass another port or host`;
  return new Error(`listen: cannot listen on ${host}, port ${port}: ${reason}`, { cause });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error === undefined ? resolve() : reject(error)));
    server.closeAllConnections();
  });
}

/** All addresses of the machine are no address to connect to. */
function reachable(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1';
  if (host === '::') return '[::1]';
  return host.includes(':') ? `[${host}]` : host;
}

const optionsSchema = closedObject({
  port: checked<number>(isPort, 'a whole number from 0 to 65535').optional(),
  host: checked<string>(
    (value) => typeof value === 'string' && value !== '',
    "a host, such as '127.0.0.1'",
  ).optional(),
});

function isPort(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 65_535;
}
