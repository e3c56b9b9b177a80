import { installPeer } from './install-peer.ts';
import type { Peer } from './peer.ts';

/**
 * Installs peers, three at a time.
 *
 * @param onFailure told of each that cannot be installed, and why
 * @returns those that are there
 */
export async function installPeers<Kind extends Peer>(
  peers: readonly Kind[],
  onFailure: (peer: Kind, reason: string) => void,
): Promise<Kind[]> {
  const queue = [...peers];
  const installed = new Set<Kind>();
  const installNext = async (): Promise<void> => {
    for (let peer = queue.shift(); peer !== undefined; peer = queue.shift()) {
      try {
        await installPeer(peer);
        installed.add(peer);
      } catch (error) {
        onFailure(peer, reasonOf(error));
      }
    }
  };
  await Promise.all([installNext(), installNext(), installNext()]);
  return peers.filter((peer) => installed.has(peer));
}

/** The code of npm's error alone: its texts hold addresses and paths of this machine. */
function reasonOf(error: unknown): string {
  const code = /npm error code (\w+)/.exec(error instanceof Error ? error.message : '')?.[1];
  return code === undefined ? 'npm could not install it' : `npm could not install it: ${code}`;
}
