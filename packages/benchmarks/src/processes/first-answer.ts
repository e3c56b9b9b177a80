// Run in a fresh process, bundled: loads a client, makes one call, and tells how long its packages took to load.

import { adapters } from '../clients/all-adapters.ts';
import { loadPeer } from '../peers/load-peer.ts';

const [name, origin = ''] = process.argv.slice(2);
const adapter = adapters.find((one) => one.name === name);
if (adapter === undefined) throw new Error(`There is no client named ${name}.`);

let loading = 0;
const client = await adapter.make({
  origin,
  connections: 5,
  async load<Loaded>(specifier: string): Promise<Loaded> {
    const start = performance.now();
    const loaded = await loadPeer<Loaded>(adapter, specifier);
    loading += performance.now() - start;
    return loaded;
  },
});
await (client.get ?? client.post)?.();
process.stdout.write(String(loading));
process.exit();
