import type { Peer } from '../peers/peer.ts';
import type { DialectName } from '../server/dialects/all-dialects.ts';

/** What the scenarios call: each reads one object, sends one message or reads a list, and rejects if it fails. */
export interface Client {
  /** Reads one object. */
  readonly get?: () => Promise<unknown>;
  /** Sends a message of some 60 characters. */
  readonly post?: () => Promise<unknown>;
  /** Reads a list to its end, so many pages at a time where the client can, and gives the number of items. */
  readonly list?: (concurrency: number) => Promise<number>;
}

/** What a client is made of. */
interface ClientParts {
  /** The address of its port of the server, without a path. */
  readonly origin: string;
  /** How many connections it may use, where it can be told. */
  readonly connections: number;
  /** Imports one of its packages. */
  readonly load: <Loaded>(specifier: string) => Promise<Loaded>;
}

/** One client among those that are measured. */
export interface Adapter extends Peer {
  /** What the server speaks to it. */
  readonly dialect: DialectName;
  /** The scenarios that it takes part in; all when it is left out. */
  readonly scenarios?: readonly string[];
  /** It can read pages of a list ahead. */
  readonly readsAhead?: boolean;
  /** With the settings that a user has who sets nothing but the address and what it asks for. */
  readonly make: (parts: ClientParts) => Client | Promise<Client>;
}
