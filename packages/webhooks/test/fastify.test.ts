import { once } from 'node:events';
import { request } from 'node:http';
import fastify, { type FastifyInstance } from 'fastify';
import { afterEach, describe, expect, it } from 'vitest';
import { hmac, messageReceived, post, signedHeaders } from './deliveries.ts';
import { handlerWith } from './handler-with.ts';

const apps: FastifyInstance[] = [];

afterEach(async () => {
  await Promise.all(apps.splice(0).map((app) => app.close()));
});

/** A program of Fastify, and its address once it listens. */
function start() {
  const app = fastify({ forceCloseConnections: true });
  apps.push(app);
  return { app, listen: () => app.listen({ host: '127.0.0.1', port: 0 }) };
}

const prefix = '/webhooks/clawbook';

describe('Fastify', () => {
  it('receives deliveries through the plugin', async () => {
    const { handler, ids } = handlerWith();
    const { app, listen } = start();
    await app.register(handler.fastify, { prefix });
    const url = (await listen()) + prefix;
    const event = messageReceived('evt_1', 'Grüße 🦀');
    expect(await post(url, event)).toMatchObject({ status: 200, outcome: 'handled' });
    expect(await post(url, event)).toMatchObject({ status: 200, outcome: 'already_handled' });
    expect(await post(url, event, { 'x-clawbook-signature': '0'.repeat(64) })).toMatchObject({ status: 401 });
    expect(ids).toEqual(['evt_1']);
  });

  it('keeps parsing JSON on the other routes', async () => {
    const { app, listen } = start();
    app.post('/other', (request, reply) => reply.send({ outcome: typeof request.body }));
    await app.register(handlerWith().handler.fastify, { prefix });
    const origin = await listen();
    const headers = { 'content-type': 'application/json' };
    expect(await post(`${origin}/other`, messageReceived(), headers)).toMatchObject({ outcome: 'object' });
    expect(await post(origin + prefix, messageReceived())).toMatchObject({ outcome: 'handled' });
  });

  it.each(['application/json; charset=utf-8', 'text/plain', 'application/octet-stream'])(
    'takes the body whatever it is called: %s',
    async (type) => {
      const { app, listen } = start();
      await app.register(handlerWith().handler.fastify, { prefix });
      const url = (await listen()) + prefix;
      expect(await post(url, messageReceived(), { 'content-type': type })).toMatchObject({ status: 200 });
    },
  );

  it('answers what is too long, empty, or not delivered by POST', async () => {
    const { app, listen } = start();
    await app.register(handlerWith({ maxBodyBytes: 50 }).handler.fastify, { prefix });
    const url = (await listen()) + prefix;
    expect(await post(url, messageReceived())).toMatchObject({ status: 413, outcome: 'body_too_large' });
    const empty = await fetch(url, { method: 'POST', headers: { 'x-clawbook-signature': hmac('') } });
    expect(empty.status).toBe(400);
    const got = await fetch(url);
    expect([got.status, got.headers.get('allow')]).toEqual([405, 'POST']);
  });

  it('answers 413 before anything came, if the length says enough', async () => {
    const { app, listen } = start();
    await app.register(handlerWith({ maxBodyBytes: 50 }).handler.fastify, { prefix });
    const headers = { 'content-length': 51, 'content-type': 'application/json' };
    const outgoing = request((await listen()) + prefix, { method: 'POST', headers });
    outgoing.on('error', () => undefined);
    outgoing.flushHeaders();
    const [response] = await once(outgoing, 'response');
    expect(response.statusCode).toBe(413);
    outgoing.destroy();
  });

  it('receives deliveries at its prefix with a slash after it, too', async () => {
    const { app, listen } = start();
    await app.register(handlerWith().handler.fastify, { prefix });
    expect(await post(`${await listen()}${prefix}/`, messageReceived())).toMatchObject({ status: 200 });
  });

  it('says of a route whose body Fastify has parsed what to change', async () => {
    const { handler, ids, errors } = handlerWith();
    const { app, listen } = start();
    app.post(prefix, (request, reply) => {
      reply.hijack();
      return handler.node(request.raw, reply.raw);
    });
    const answer = await post((await listen()) + prefix, messageReceived());
    expect(answer).toMatchObject({ status: 500, text: '{"outcome":"parsed_body"}' });
    expect(String(errors)).toContain(
      "Fastify: `app.register(handler.fastify, { prefix: '/webhooks/clawbook' })`",
    );
    expect(ids).toEqual([]);
  });

  it('says of a route that hands over the objects of Fastify what to change', async () => {
    const { handler } = handlerWith();
    const { app, listen } = start();
    app.post(prefix, (request, reply) => handler.node(request as never, reply as never));
    const body = JSON.stringify(messageReceived());
    const response = await fetch((await listen()) + prefix, {
      method: 'POST',
      body,
      headers: signedHeaders(body),
    });
    expect(response.status).toBe(500);
    expect(await response.text()).toContain('app.register(handler.fastify');
  });

  it('works where the program keeps all bodies as bytes', async () => {
    const { handler } = handlerWith();
    const { app, listen } = start();
    app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) =>
      done(null, body),
    );
    await app.register(handler.fastify, { prefix });
    expect(await post((await listen()) + prefix, messageReceived())).toMatchObject({ outcome: 'handled' });
  });
});

it('refuses to be a route', async () => {
  const { handler } = handlerWith();
  const { app } = start();
  app.post(prefix, handler.fastify as never);
  const response = await app.inject({ method: 'POST', url: prefix });
  expect(response.json().message).toContain('handler.fastify is a plugin');
});
