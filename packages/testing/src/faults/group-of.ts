import type { Fault, FaultType, HeadersFault, LatencyFault } from './fault.ts';

/** A fault that takes the place of a whole answer, or breaks it. */
export type Failure = Exclude<Fault, LatencyFault | HeadersFault>;

/** The faults that one request gets: at most one of each group. */
export interface TakenFaults {
  latency?: LatencyFault;
  headers?: HeadersFault;
  failure?: Failure;
}

/** The group of a type of faults, of which a request gets one at most. */
export function groupOf(type: FaultType): keyof TakenFaults {
  return type === 'latency' || type === 'headers' ? type : 'failure';
}
