import { runtimeName } from '../options/runtime.ts';

interface Runtime {
  readonly process?: unknown;
  readonly Deno?: {
    readonly permissions?: {
      readonly querySync?: (permission: { name: 'net'; host: string }) => { readonly state: string };
    };
  };
}

/**
 * A POST that no fetch sends twice. When a connection breaks that had carried another request, the fetch of Deno sends
 * whatever it can read again a second time, although the server may have acted on the first one; a Blob is read once.
 */
export function sendableOnce(url: string, init: RequestInit): RequestInit {
  if (init.method !== 'POST' || runtimeName()?.startsWith('deno/') !== true || !mayConnect(url)) return init;
  return { ...init, body: new Blob(typeof init.body === 'string' ? [init.body] : []) };
}

/**
 * Whether Deno lets the program connect. Where it does not (yet), there is no connection that was used before; and a
 * Blob that it refuses to send would keep the process from ending.
 */
function mayConnect(url: string): boolean {
  const runtime: Runtime = globalThis;
  const { hostname, port, protocol } = new URL(url);
  const host = `${hostname}:${port || (protocol === 'https:' ? 443 : 80)}`;
  return (runtime.Deno?.permissions?.querySync?.({ name: 'net', host }).state ?? 'granted') === 'granted';
}
