import type { Connector, Dispatcher, Undici } from './load-undici.ts';

/**
 * The connections to one origin under one set of TLS settings. An open one keeps this object reachable, so what
 * is shared by it is shared for as long as a client or a connection is there.
 */
export class SecureConnections {
  readonly #undici: Undici;
  readonly #agent: Dispatcher;
  readonly #connecting = new Set<ReturnType<Connector>>();
  #waiting = 0;

  /** @param settings for tls.connect of Node.js */
  constructor(undici: Undici, settings: object) {
    this.#undici = undici;
    // With HTTP/2, many requests would be lost with one connection.
    const connector = undici.buildConnector({ ...settings, allowH2: false });
    this.#agent = new undici.Agent({
      allowH2: false,
      connect: (target, connected) => {
        const socket = connector(target, (...result) => {
          this.#connecting.delete(socket);
          connected(...result);
        });
        this.#connecting.add(socket);
        return socket;
      },
    });
  }

  /** Sends a request; `onSend` is called when there is a connection, before the request goes out over it. */
  async fetch(url: string, init: RequestInit, onSend: () => void): Promise<Response> {
    const dispatcher: Dispatcher = {
      dispatch: (request, handler) => this.#agent.dispatch(request, noticing(handler, onSend)),
    };
    this.#waiting++;
    try {
      return await this.#undici.fetch(url, { ...init, dispatcher });
    } finally {
      this.#waiting--;
      if (this.#waiting === 0) this.#giveUpConnecting();
    }
  }

  // Nobody waits for them any more. undici itself would go on for up to 10 s, and keep the process alive.
  #giveUpConnecting(): void {
    for (const socket of this.#connecting) socket.destroy(new Error('The request has ended.'));
  }
}

/** A handler of undici that calls back when its request is about to be written; the methods are those of 6 to 8. */
function noticing<Handler extends object>(handler: Handler, onSend: () => void): Handler {
  const spied: Handler = Object.create(handler);
  for (const name of ['onConnect', 'onRequestStart']) {
    const method: unknown = Reflect.get(handler, name);
    if (typeof method !== 'function') continue;
    Object.defineProperty(spied, name, {
      value: (...parameters: unknown[]): unknown => {
        onSend();
        return Reflect.apply(method, spied, parameters);
      },
    });
  }
  return spied;
}
