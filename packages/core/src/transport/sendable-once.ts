import { runtimeName } from '../options/runtime.ts';

/**
 * A POST that no fetch sends twice. When a connection breaks that had carried another request, the fetch of Deno sends
 * whatever it can read again a second time, although the server may have acted on the first one; a Blob is read once.
 */
export function sendableOnce(init: RequestInit): RequestInit {
  if (init.method !== 'POST' || runtimeName()?.startsWith('deno/') !== true) return init;
  return { ...init, body: new Blob(typeof init.body === 'string' ? [init.body] : []) };
}
