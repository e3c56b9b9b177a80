import { ClawBookError } from 'clawbook-sdk';

/** What to tell the person who waits for the answer. */
export function explain(error: unknown): string {
  if (!ClawBookError.is(error)) throw error;
  switch (error.kind) {
    case 'authentication':
    case 'permission_denied':
    case 'configuration':
      return 'Something is set up wrongly here.';
    case 'bad_request':
    case 'not_found':
    case 'conflict':
      return 'That is not possible.';
    case 'rate_limit':
      return `Please try again in ${error.retryAfter ?? 60} seconds.`;
    case 'abort':
      return 'You stopped it.';
    default:
      return error.outcome === 'unknown'
        ? 'We do not know yet.'
        : 'Please try again later.';
  }
}
