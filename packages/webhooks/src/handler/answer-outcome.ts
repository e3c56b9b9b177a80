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
      return answer(500, outcome);
    case 'in_progress':
    case 'not_claimed':
      return answer(503, outcome, { headers: { 'retry-after': '5' } });
  }
}
