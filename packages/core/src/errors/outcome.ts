/**
 * What became of a request that failed.
 *
 * - `not_sent`: ClawBook never saw it. Sending it again cannot do anything twice.
 * - `rejected`: ClawBook refused it and did nothing. Sending it again is safe, but only useful after a change.
 * - `unknown`: it may have been carried out. Check before you send a message again.
 */
export type Outcome = 'not_sent' | 'rejected' | 'unknown';

const severity: Readonly<Record<Outcome, number>> = { not_sent: 0, rejected: 1, unknown: 2 };

/** What became of several attempts at one request: if one may have been carried out, the whole may have been. */
export function worseOutcome(one: Outcome, other: Outcome): Outcome {
  return severity[one] >= severity[other] ? one : other;
}
