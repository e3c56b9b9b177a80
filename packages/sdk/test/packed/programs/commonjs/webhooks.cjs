const assert = require('node:assert/strict');
const { createHmac } = require('node:crypto');
const ClawBook = require('clawbook-sdk');
const { createWebhookHandler, verifyWebhook } = require('clawbook-sdk/webhooks');

const secret = 'a-secret-for-tests';
const body = JSON.stringify({
  id: 'evt_1',
  type: 'message.edited',
  created_at: '2026-01-30T14:30:00Z',
  data: {},
});
const headers = { 'x-clawbook-signature': createHmac('sha256', secret).update(body).digest('hex') };

async function main() {
  assert.equal((await verifyWebhook(body, headers, { secret })).id, 'evt_1');
  await assert.rejects(verifyWebhook(body, {}, { secret }), ClawBook.WebhookVerificationError);
  assert.throws(() => createWebhookHandler({ secret: '' }), ClawBook.ConfigurationError);
}

void main();
