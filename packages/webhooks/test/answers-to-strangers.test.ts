import fastify from 'fastify';
import { afterEach, describe, expect, it } from 'vitest';
import type { WebhookHandler, WebhookHandlerOptions } from '../src/index.ts';
import { hmac, messageReceived, secret, signedHeaders } from './deliveries.ts';
import { handlerWith } from './handler-with.ts';
import { closeServers, listen } from './listen.ts';

afterEach(closeServers);

/** Sends a request through one of the forms of a handler. */
type Form = (handler: WebhookHandler, init: RequestInit) => Promise<Response>;

const url = 'https://receiver.example/webhooks/clawbook';

const forms: readonly (readonly [name: string, form: Form])[] = [
  ['fetch', (handler, init) => handler.fetch(new Request(url, init))],
  ['node', async (handler, init) => fetch((await listen(handler.node)).url, init)],
  [
    'fastify',
    async (handler, init) => {
      const app = fastify({ forceCloseConnections: true });
      try {
        await app.register(handler.fastify, { prefix: '/hook' });
        const response = await fetch(`${await app.listen({ host: '127.0.0.1', port: 0 })}/hook`, init);
        return new Response(await response.text(), response);
      } finally {
        await app.close();
      }
    },
  ],
];

const event = JSON.stringify(messageReceived());
const signed = { method: 'POST', body: event, headers: signedHeaders(event) };
const signedBy = (signature: string): RequestInit => ({
  ...signed,
  headers: { 'x-clawbook-signature': signature },
});

const cases: readonly (readonly [
  status: number,
  outcome: string,
  init: RequestInit,
  options: Partial<WebhookHandlerOptions>,
])[] = [
  [401, 'signature_mismatch', signedBy('0'.repeat(64)), { secret: `${secret}\n` }],
  [401, 'malformed_signature', signedBy('abc'), {}],
  [401, 'missing_signature', { method: 'POST', body: event }, {}],
  [401, 'timestamp_out_of_tolerance', signedBy(`t=1,v1=${hmac(`1.${event}`)}`), { scheme: 'timestamped' }],
  [413, 'body_too_large', signed, { maxBodyBytes: 10 }],
  [400, 'invalid_payload', { ...signed, body: '{', headers: signedHeaders('{') }, {}],
  [405, 'method_not_allowed', { method: 'PUT', body: event }, {}],
  [
    500,
    'not_verified',
    signed,
    { scheme: { name: 'mine', read: () => ({ signatures: undefined as never }) } },
  ],
  [500, 'failed', signed, { on: { 'message.received': () => Promise.reject(new Error('a private text')) } }],
  [200, 'ignored', signed, { on: { 'message.sent': () => undefined } }],
  [200, 'handled', signed, {}],
];

describe.each(forms)('handler.%s', (_, send) => {
  it.each(cases)('answers %i %s, and nothing more', async (status, outcome, init, options) => {
    const { handler } = handlerWith(options);
    const response = await send(handler, init);
    expect([response.status, await response.text()]).toEqual([status, JSON.stringify({ outcome })]);
  });
});

it('tells onError, and nobody else, what is wrong with the set-up', async () => {
  const { handler, errors } = handlerWith({ secret: `${secret}\n` });
  await handler.fetch(new Request(url, signedBy('0'.repeat(64))));
  expect(String(errors)).toContain('A secret begins or ends with white space: take that off.');
});
