import type { TlsSettings } from '../options/tls-settings.ts';
import { WeakRegistry } from '../policy/weak-registry.ts';
import type { Fetcher } from './fetcher.ts';
import { loadUndici } from './load-undici.ts';
import { noticeClosedConnections } from './next-turn.ts';
import { SecureConnections } from './secure-connections.ts';

// Clients that are made for one call each share their connections like those that stay.
const registry = new WeakRegistry<SecureConnections>();

/** Sends requests over connections with the client's own TLS settings, which undici makes. */
export function secureFetcher(origin: string, { ca, servername, rejectUnauthorized }: TlsSettings): Fetcher {
  const settings = { ca, servername, rejectUnauthorized };
  const name = JSON.stringify([origin, settings]);
  let connections: SecureConnections | undefined;
  const load = async (): Promise<SecureConnections> => {
    if (connections !== undefined) return connections;
    const undici = await loadUndici();
    connections = registry.get(name, () => new SecureConnections(undici, settings));
    return connections;
  };
  return {
    isPlatform: true,
    prepare: async () => void (await load()),
    fetch: async (url, init, onSend) => {
      const loaded = await load();
      await noticeClosedConnections();
      return await loaded.fetch(url, init, onSend);
    },
  };
}
