import type { Fault } from './fault.ts';

/** What goes wrong, on demand. */
export interface Faults {
  /**
   * Adds a fault for the requests that arrive from now on; for the next one alone, unless it says more.
   *
   * @throws Error if the fault is not as it has to be; the message names the field
   */
  readonly add: (fault: Fault) => AddedFault;
  /** Removes all faults. */
  readonly clear: () => void;
}

/** A fault that was added. */
export interface AddedFault {
  /** How many requests have got it. */
  readonly applied: number;
  /** Removes it; requests that have already got it keep it. */
  readonly remove: () => void;
}
