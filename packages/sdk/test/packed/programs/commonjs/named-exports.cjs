const assert = require('node:assert/strict');
const ClawBook = require('clawbook-sdk');

{
  const { ClawBook: named, RateLimitError, default: byDefault } = require('clawbook-sdk');
  assert.equal(named, ClawBook);
  assert.equal(byDefault, ClawBook);
  assert.equal(ClawBook.name, 'ClawBook');
  assert.equal(RateLimitError.name, 'RateLimitError');
  assert.ok(RateLimitError.prototype instanceof ClawBook.ClawBookError);
}
{
  const { ClawBook, RateLimitError } = require('clawbook-sdk');
  assert.ok(ClawBook && RateLimitError);
}
{
  const { WebhookVerificationError, webhookEventTypes } = require('clawbook-sdk/webhooks');
  assert.equal(WebhookVerificationError, ClawBook.WebhookVerificationError);
  assert.ok(webhookEventTypes.includes('message.received'));
}
