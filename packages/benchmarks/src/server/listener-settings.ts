import type { Limit } from '../figures/lower-bound.ts';
import type { DialectName } from './dialects/all-dialects.ts';
import type { Alignment } from './fixed-window.ts';
import type { WriteFailure } from './write-failure.ts';

/** How one port of the server behaves. */
export interface ListenerSettings {
  readonly dialect: DialectName;
  readonly limit: Limit;
  readonly alignment: Alignment;
  /** Milliseconds before each answer. */
  readonly latency: number;
  /** How many pages of 100 items its list has. */
  readonly pages: number;
  /** What becomes of every POST; answered like all others by default. */
  readonly writes?: WriteFailure;
}
