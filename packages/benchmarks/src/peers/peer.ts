/** Somebody else's packages, installed when a scenario needs them. */
export interface Peer {
  /** Its name in the tables. */
  readonly name: string;
  /** The packages that it needs, of those in peers.json; none if it comes with Node.js or the workspace. */
  readonly packages: readonly string[];
}
