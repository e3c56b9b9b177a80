import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { createWebhookHandler, verifyWebhook, WebhookVerificationError } from 'clawbook-sdk/webhooks';

const secret = 'a-secret-for-tests';
const body = JSON.stringify({
  id: 'evt_1',
  type: 'message.edited',
  created_at: '2026-01-30T14:30:00Z',
  data: {},
});
const headers = { 'x-clawbook-signature': createHmac('sha256', secret).update(body).digest('hex') };

assert.equal((await verifyWebhook(body, headers, { secret })).id, 'evt_1');
await assert.rejects(verifyWebhook(body, headers, { secret: 'another' }), WebhookVerificationError);

const ids = [];
const handler = createWebhookHandler({ secret, onUnknown: ({ id }) => ids.push(id) });
const server = createServer(handler.node).listen(0, '127.0.0.1');
await once(server, 'listening');
const url = `http://127.0.0.1:${server.address().port}`;
const response = await fetch(url, { method: 'POST', headers, body });
assert.deepEqual([response.status, await response.json(), ids], [200, { outcome: 'handled' }, ['evt_1']]);
assert.equal((await handler.fetch(new Request(url, { method: 'POST', headers, body }))).status, 200);
assert.deepEqual(ids, ['evt_1']);
server.close();
