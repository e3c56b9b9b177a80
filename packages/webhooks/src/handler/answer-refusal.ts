import { WebhookVerificationError, type WebhookVerificationReason } from '@clawbook/core/errors';
import { answer, type WebhookAnswer } from './webhook-answer.ts';

// 401: it is not known to be from ClawBook. 500: the fault is on this side, so that it is worth delivering again.
const statuses: Readonly<Record<WebhookVerificationReason, number>> = {
  missing_signature: 401,
  malformed_signature: 401,
  signature_mismatch: 401,
  timestamp_out_of_tolerance: 401,
  parsed_body: 500,
  body_too_large: 413,
  incomplete_body: 400,
  invalid_payload: 400,
};

/** The answer to a delivery that could not be verified. */
export function answerRefusal(error: unknown): WebhookAnswer {
  if (!WebhookVerificationError.is(error)) return answer(500, 'not_verified');
  const { reason } = error;
  return answer(statuses[reason], reason, { leavesBodyUnread: reason === 'body_too_large' });
}

/** The answer to whatever is not delivered by POST. */
export function answerMethod(): WebhookAnswer {
  return answer(405, 'method_not_allowed', { headers: { allow: 'POST' }, leavesBodyUnread: true });
}
