import type { EventOutcome } from './handle-once.ts';
import { answer, type WebhookAnswer } from './webhook-answer.ts';

/**
 * The answer to a delivery by what became of its event. Whatever is not 2xx asks ClawBook to deliver again; after a
 * message that may have been sent it must not.
 */
export function answerOutcome(outcome: EventOutcome): WebhookAnswer {
  switch (outcome) {
    case 'handled':
    case 'already_handled':
    case 'unknown':
      return answer(200, outcome);
    case 'failed':
      return answer(500, outcome, { message: 'The event could not be handled. Deliver it again.' });
    case 'in_progress':
      return later(
        outcome,
        'The event is being handled at this moment. Deliver it again, in case that fails.',
      );
    case 'not_claimed':
      return later(outcome, 'It is not known whether the event was handled. Deliver it again.');
  }
}

function later(outcome: EventOutcome, message: string): WebhookAnswer {
  return answer(503, outcome, { message, headers: { 'retry-after': '5' } });
}
