import type { FetchFunction } from '../options/client-options.ts';
import type { ResolvedOptions } from '../options/resolve-client-options.ts';
import { runtimeName } from '../options/runtime.ts';
import type { TlsSettings } from '../options/tls-settings.ts';
import type { Fetcher } from './fetcher.ts';
import { noticeClosedConnections } from './next-turn.ts';
import { secureFetcher } from './secure-fetcher.ts';
import { sendableOnce } from './sendable-once.ts';

/** What sends the requests of a client with these options. */
export function fetcherFor({ fetch, tls, base }: Pick<ResolvedOptions, 'fetch' | 'tls' | 'base'>): Fetcher {
  if (tls !== undefined) return isBun() ? bunFetcher(tls) : secureFetcher(base.origin, tls);
  return fetch === undefined ? platformFetcher : ownFetcher(fetch);
}

const platformFetcher: Fetcher = {
  isPlatform: true,
  fetch: async (url, init, onSend) => {
    await noticeClosedConnections();
    init.signal?.throwIfAborted();
    onSend();
    // Looked up now, so that a test library can replace it at any time.
    return await globalThis.fetch(url, sendableOnce(url, init));
  },
};

function ownFetcher(fetch: FetchFunction): Fetcher {
  return {
    isPlatform: false,
    fetch: (url, init, onSend) => {
      onSend();
      return fetch(url, init);
    },
  };
}

// What Bun has under the name undici knows no certificates; its own fetch does.
function bunFetcher({ ca, servername, rejectUnauthorized }: TlsSettings): Fetcher {
  const tls = { ...(ca && { ca }), ...(servername && { servername }), rejectUnauthorized };
  return ownFetcher((url, init) => globalThis.fetch(url, Object.assign(init, { tls })));
}

function isBun(): boolean {
  return runtimeName()?.startsWith('bun/') ?? false;
}
