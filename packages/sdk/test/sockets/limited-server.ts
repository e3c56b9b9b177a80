import { type LoopbackServer, listenOnLoopback } from './loopback-server.ts';
import { dataAnswer, refusal } from './wire-answers.ts';

/** A server that allows so many requests in each window; the windows are those of the clock. */
export interface LimitedServer extends LoopbackServer {
  /** How many requests it refused. */
  readonly refused: number;
}

/** Starts one; {@link closeLoopbackServers} ends it. Its windows last whole seconds, as it tells their ends in them. */
export async function listenLimited(limit: number, windowSeconds: number): Promise<LimitedServer> {
  const length = windowSeconds * 1_000;
  let [window, used, refused] = [0, 0, 0];
  const server = await listenOnLoopback((socket) => {
    const now = Date.now();
    const present = Math.floor(now / length);
    if (present !== window) [window, used] = [present, 0];
    const isRefused = used >= limit;
    if (isRefused) refused++;
    else used++;
    const headers = {
      'x-ratelimit-limit': limit,
      'x-ratelimit-remaining': limit - used,
      'x-ratelimit-reset': ((present + 1) * length) / 1_000,
      date: new Date(now).toUTCString(),
    };
    socket.write(isRefused ? refusal(429, headers) : dataAnswer({}, headers));
  });
  return Object.defineProperty(server as LimitedServer, 'refused', { get: () => refused });
}
