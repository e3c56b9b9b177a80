import type { Peer } from '../peers/peer.ts';

/** Somebody who verifies the delivery. */
export interface Verifier {
  readonly name: string;
  /** How the delivery is signed. */
  readonly scheme: 'hex' | 'timestamped' | 'standardWebhooks';
  /** Whose packages it needs; none if it comes with Node.js or the workspace. */
  readonly peer?: Peer;
  /** Makes what verifies the delivery once, and gives its event. */
  readonly prepare: () => Promise<() => unknown>;
}
