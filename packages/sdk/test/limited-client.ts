import type ClawBook from 'clawbook-sdk';
import type { ClientOptions, RateLimitWaitEvent } from 'clawbook-sdk';
import { ok } from './use-clawbook.ts';

const minute = 60_000;

/** How a limited server answers. */
interface Answering {
  /** Whether it tells its limit (true). */
  readonly tells?: boolean;
  /** What its first answer waits for. */
  readonly held?: Promise<void>;
}

/** A server that allows so many requests a minute, by the clock; `seen` counts what it gets. */
function limitedFetch(limit: number, { tells = true, held }: Answering) {
  const seen = { requests: 0, refused: 0 };
  let [window, used] = [0, 0];
  const fetch = async (): Promise<Response> => {
    if (++seen.requests === 1) await held;
    const present = Math.floor(Date.now() / minute);
    if (present !== window) [window, used] = [present, 0];
    const isRefused = used >= limit;
    if (isRefused) seen.refused++;
    else used++;
    const told = {
      'x-ratelimit-limit': String(limit),
      'x-ratelimit-remaining': String(limit - used),
      'x-ratelimit-reset': String((present + 1) * 60),
    };
    return ok({}, { status: isRefused ? 429 : 200, headers: tells ? told : {} });
  };
  return { fetch, seen };
}

/** Makes clients of limited servers; `waits` is what the client's observer was told. */
export function limitedClients(newClient: (options: ClientOptions) => ClawBook) {
  return (limit: number, options: ClientOptions = {}, answering: Answering = {}) => {
    const { fetch, seen } = limitedFetch(limit, answering);
    const waits: RateLimitWaitEvent[] = [];
    const on = { rateLimitWait: (event: RateLimitWaitEvent) => waits.push(event) };
    return { client: newClient({ fetch, on, validation: 'off', ...options }), seen, waits };
  };
}

/** Makes calls at once; `done` counts those that are answered. */
export function burst(client: ClawBook, count: number): { done: number } {
  const result = { done: 0 };
  for (let index = 0; index < count; index++) {
    void client.status().then(() => result.done++);
  }
  return result;
}
