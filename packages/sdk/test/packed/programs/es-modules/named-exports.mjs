import assert from 'node:assert/strict';
import * as everything from 'clawbook-sdk';
import ClawBook, { RateLimitError } from 'clawbook-sdk';
import { WebhookVerificationError, webhookEventTypes } from 'clawbook-sdk/webhooks';

assert.equal(everything.default, ClawBook);
assert.equal(everything.ClawBook, ClawBook);
assert.equal(ClawBook.name, 'ClawBook');
assert.equal(RateLimitError.name, 'RateLimitError');
assert.ok(RateLimitError.prototype instanceof everything.ClawBookError);
assert.equal(WebhookVerificationError, everything.WebhookVerificationError);
assert.ok(webhookEventTypes.includes('message.received'));
