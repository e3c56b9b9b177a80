import * as everything from 'clawbook-sdk';
import ClawBook, { RateLimitError } from 'clawbook-sdk';
import * as webhooks from 'clawbook-sdk/webhooks';

/** What a program finds that imports the package. */
export function modules() {
  return {
    isClass: everything.default === ClawBook && everything.ClawBook === ClawBook,
    isOneTree: RateLimitError.prototype instanceof everything.ClawBookError,
    isShared: webhooks.WebhookVerificationError === everything.WebhookVerificationError,
    names: [ClawBook.name, RateLimitError.name],
  };
}
