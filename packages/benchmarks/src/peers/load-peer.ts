import type { Peer } from './peer.ts';
import { peerFolder } from './peer-folder.ts';

/** Imports a package of a peer that was installed. `Loaded` says what of it is used: it is not here to be asked. */
export async function loadPeer<Loaded>(peer: Peer, specifier: string): Promise<Loaded> {
  if (peer.packages.length === 0) return import(specifier);
  const loader: { load: (specifier: string) => Promise<Loaded> } = await import(
    new URL('load.mjs', peerFolder(peer)).href
  );
  return loader.load(specifier);
}
