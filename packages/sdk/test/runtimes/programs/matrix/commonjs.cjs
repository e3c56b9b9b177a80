const ClawBook = require('clawbook-sdk');
const { ClawBook: named, RateLimitError, default: byDefault, ClawBookError } = require('clawbook-sdk');
const { WebhookVerificationError, verifyWebhook } = require('clawbook-sdk/webhooks');

/** What a program finds that requires the package. */
exports.commonJs = async ({ client }) => {
  const { version } = await new ClawBook(client).status();
  const refusal = await verifyWebhook('{}', {}, { secret: 'a-secret-for-tests' }).catch((error) => error);
  return {
    isClass: named === ClawBook && byDefault === ClawBook,
    isOneTree:
      RateLimitError.prototype instanceof ClawBookError && ClawBook.RateLimitError === RateLimitError,
    isShared: refusal instanceof ClawBook.WebhookVerificationError,
    isNamed: WebhookVerificationError === ClawBook.WebhookVerificationError,
    names: [ClawBook.name, RateLimitError.name],
    version,
  };
};
