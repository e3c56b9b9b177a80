import { ClawBookError } from '@clawbook/core/errors';

const deepest = 5;

/**
 * Whether a function failed with a message, or another POST, of which nobody knows whether it was carried out: to do
 * everything again could send it twice. It is looked for behind errors of the function's own, too.
 */
export function mayHaveSent(error: unknown): boolean {
  for (
    let cause = error, depth = 0;
    cause instanceof Error && depth < deepest;
    cause = cause.cause, depth++
  ) {
    if (ClawBookError.is(cause)) return cause.outcome === 'unknown' && cause.request?.method === 'POST';
  }
  return false;
}
