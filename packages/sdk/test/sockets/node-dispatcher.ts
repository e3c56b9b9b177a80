import type { FetchFunction } from 'clawbook-sdk';

/** Settings of the connections that Node's own fetch makes. */
export interface ConnectSettings {
  /** Milliseconds until a connection that is not made is given up; Node's own figure is 10,000. */
  readonly timeout?: number;
  readonly ca?: Buffer;
  readonly lookup?: (
    hostname: string,
    options: object,
    callback: (error: null, addresses: readonly { address: string; family: number }[]) => void,
  ) => void;
}

/**
 * Node's own fetch with other settings for its connections: what a user gets who waits the full 10 s, whose name
 * server gives several addresses, or who trusts another CA. Node hands out its dispatcher under this symbol alone.
 */
export async function nodeFetchWith(connect: ConnectSettings): Promise<FetchFunction> {
  const symbols = ['undici.globalDispatcher.2', 'undici.globalDispatcher.1'].map((name) => Symbol.for(name));
  // Node makes the dispatcher at the first call; this port is refused before anything is connected.
  await fetch('http://127.0.0.1:1/').catch(() => undefined);
  const dispatcher: unknown = symbols
    .map((symbol): unknown => Reflect.get(globalThis, symbol))
    .find((value) => value !== undefined);
  if (typeof dispatcher !== 'object' || dispatcher === null)
    throw new Error('This Node shows no dispatcher.');
  // The class of undici that Node was built with.
  const Agent = dispatcher.constructor as new (options: object) => object;
  const agent = new Agent({ connect, autoSelectFamily: true, autoSelectFamilyAttemptTimeout: 50 });
  return (url, init) => fetch(url, { ...init, dispatcher: agent } as RequestInit);
}
