import type { FaultType } from '../faults/fault.ts';
import type { ClawBookRequest } from './clawbook-request.ts';

/** A request that an in-memory ClawBook received, and what became of it. */
export interface ReceivedRequest extends ClawBookRequest {
  /** The HTTP status that was answered; `undefined` where a fault ended the exchange before one. */
  readonly status: number | undefined;
  /** Whether ClawBook did what it was asked to, whatever the caller was told. */
  readonly carriedOut: boolean;
  /** The types of the faults that it got; empty if all went well. */
  readonly faults: readonly FaultType[];
}
