import type { Peer } from '../peers/peer.ts';
import type { ServerCalls } from '../processes/server-process.ts';
import type { RemoteProcess } from '../processes/start-process.ts';
import type { Section } from '../report/section.ts';

/** What a scenario is given. */
export interface Bench {
  /** Few rounds and short bursts: to see that all works, not to quote figures. */
  readonly quick: boolean;
  readonly server: RemoteProcess<ServerCalls>;
  /** Whether a peer could be installed. */
  readonly isInstalled: (peer: Peer) => boolean;
  /** Tells the user how far it is. */
  readonly progress: (text: string) => void;
}

/** One thing that is measured. */
export interface Scenario {
  /** What `--only` calls it. */
  readonly name: string;
  /** Who is measured; each is installed before. */
  readonly peers: readonly Peer[];
  readonly run: (bench: Bench) => Promise<Section>;
}
