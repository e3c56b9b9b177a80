// Uses what there is of the SDK, and prints what came of it as JSON.
import ClawBook, { ClawBookError, NotFoundError } from 'clawbook-sdk';
import { createWebhookHandler, verifyWebhook, WebhookVerificationError } from 'clawbook-sdk/webhooks';

const secret = 'a-secret-for-tests';
const failureOf = (promise) => promise.then(String, (error) => error);

/** What is left of an error after a bundler has renamed its class. */
const describe = (error, Class) => ({
  name: error.name,
  isInstance: error instanceof Class && error instanceof ClawBookError,
  isKnown: Class.is(error) && ClawBookError.is(error),
  begins: error.stack.startsWith(`${error.name}: ${error.message}`),
  json: JSON.parse(JSON.stringify(error)).name,
  kind: error.kind,
  outcome: error.outcome,
});

async function main() {
  const { BODY: body, SIGNATURE: signature } = process.env;
  const client = new ClawBook({ logLevel: 'off' });
  const sent = await client.messages.send({ platform: 'telegram', recipient: '1', message: 'Hello!' });
  const listed = await client.conversations.list({ per_page: 5 }).toArray({ limit: 12 });
  const secured = new ClawBook({
    baseUrl: 'https://localhost',
    tls: { rejectUnauthorized: false },
    logLevel: 'off',
  });
  const events = [];
  const handler = createWebhookHandler({
    secret,
    on: { 'message.received': ({ data }) => events.push(data.content) },
  });
  const headers = { 'X-ClawBook-Signature': signature };
  const answer = await handler.fetch(new Request('https://bot.test', { method: 'POST', headers, body }));
  return {
    sent: sent.status,
    listed: listed.length,
    missing: describe(await failureOf(client.messages.get('msg_none')), NotFoundError),
    refused: describe(await failureOf(verifyWebhook(body, {}, { secret })), WebhookVerificationError),
    verified: (await verifyWebhook(body, headers, { secret })).type,
    received: [answer.status, ...events],
    withoutUndici: (await failureOf(secured.status())).message,
  };
}

void main().then((result) => console.log(JSON.stringify(result)));
