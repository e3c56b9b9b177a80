import type { Adapter } from '../clients/adapter.ts';
import { type ClientSettings, type RunningClient, startClient } from '../processes/start-client.ts';
import type { Bench } from './scenario.ts';

/** Starts those clients that could be installed, one after another. */
export async function startClients(
  bench: Bench,
  adapters: readonly Adapter[],
  settings: ClientSettings,
): Promise<RunningClient[]> {
  const clients: RunningClient[] = [];
  for (const adapter of adapters) {
    if (bench.isInstalled(adapter)) clients.push(await startClient(bench.server, adapter, settings));
  }
  return clients;
}
