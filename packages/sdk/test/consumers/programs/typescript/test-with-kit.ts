// The tests of a user's program: the in-memory ClawBook behind msw, on a port, and its signed deliveries.
import { createServer } from 'node:http';
import {
  type ClawBookState,
  createInMemoryClawBook,
  type InMemoryClawBook,
  signWebhook,
  webhookEvent,
  webhookRequest,
} from '@clawbook/testing';
import { handlers } from '@clawbook/testing/msw';
import ClawBook from 'clawbook-sdk';
import { createWebhookHandler } from 'clawbook-sdk/webhooks';
import { setupServer } from 'msw/node';

const secret = 'a-secret-for-tests';

/** A ClawBook with a webhook. */
export function createClawBook(): InMemoryClawBook {
  const clawbook = createInMemoryClawBook({ origin: 'https://your-domain.com', tier: 'elite' });
  const state: ClawBookState = clawbook.state;
  state.webhooks.push({ id: 'wh_1', url: 'http://127.0.0.1:1/', events: ['message.sent'], secret });
  clawbook.faults.add({ type: 'status', status: 503, when: { path: '/status' } });
  return clawbook;
}

/** Sends through msw and gives what ClawBook then holds. */
export async function sendThroughMsw(clawbook: InMemoryClawBook) {
  const server = setupServer(...handlers(clawbook));
  server.listen();
  const client = new ClawBook({ apiKey: clawbook.apiKey, baseUrl: clawbook.origin, logLevel: 'off' });
  await client.messages.send({ platform: 'telegram', recipient: '1', message: 'Hello!' });
  server.close();
  return clawbook.state.messages.at(-1)?.content;
}

/** Delivers an event to a handler on node:http, whose secret comes from the environment. */
export function receiveOnNode(): { readonly close: () => void; readonly request: Request } {
  const handler = createWebhookHandler({
    secret: process.env['CLAWBOOK_WEBHOOK_SECRET'],
    on: { 'message.received': async (event) => event.data.content },
  });
  const server = createServer(handler.node);
  const event = webhookEvent('message.received', { data: { content: 'Hello!' } });
  const signed: Record<string, string> = signWebhook(JSON.stringify(event), { secret });
  const request = webhookRequest(event, { secret, url: `http://localhost/${Object.keys(signed)[0] ?? ''}` });
  return { close: () => server.close(), request };
}

/** Listens on a port. */
export async function listen(clawbook: InMemoryClawBook): Promise<string> {
  const server = await clawbook.listen({ port: 0 });
  await server.close();
  return server.url;
}
