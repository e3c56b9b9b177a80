import type { Peer } from './peer.ts';

/** The folder, ignored by git, that a peer is installed in, apart from all others, as its users have it. */
export function peerFolder({ name }: Peer): URL {
  const folder = name.replaceAll(/[^\w.-]+/g, '-').replace(/^-/, '');
  return new URL(`../../.cache/peers/${folder}/`, import.meta.url);
}
