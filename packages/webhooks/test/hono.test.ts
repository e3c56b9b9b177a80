import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { afterEach, describe, expect, it } from 'vitest';
import { delivery, messageReceived, post } from './deliveries.ts';
import { handlerWith } from './handler-with.ts';
import { closeServers, listen } from './listen.ts';

afterEach(closeServers);

const path = '/webhooks/clawbook';

describe('Hono', () => {
  it('hands deliveries to handler.fetch', async () => {
    const { handler, ids } = handlerWith();
    const app = new Hono();
    app.post(path, (c) => handler.fetch(c.req.raw));
    const { url } = await listen(getRequestListener(app.fetch));
    const event = messageReceived('evt_1', 'Grüße 🦀');
    expect(await post(url + path, event)).toMatchObject({ status: 200, outcome: 'handled' });
    expect(await post(url + path, event)).toMatchObject({ status: 200, outcome: 'already_handled' });
    expect(await post(url + path, event, { 'x-clawbook-signature': '0'.repeat(64) })).toMatchObject({
      status: 401,
    });
    expect(ids).toEqual(['evt_1']);
  });

  it('says of a middleware that has read the body what to change', async () => {
    const { handler, ids, errors } = handlerWith();
    const app = new Hono();
    app.use(async (c, next) => {
      await c.req.json();
      await next();
    });
    app.post(path, (c) => handler.fetch(c.req.raw));
    const { url } = await listen(getRequestListener(app.fetch));
    const answer = await post(url + path, messageReceived());
    expect(answer).toMatchObject({ status: 500, text: '{"outcome":"parsed_body"}' });
    expect(String(errors)).toContain(
      'Hono: register the route of the webhook before the middleware that reads the body',
    );
    expect(ids).toEqual([]);
  });

  it('works behind a middleware that reads a copy', async () => {
    const { handler } = handlerWith();
    const app = new Hono();
    app.use(async (c, next) => {
      await c.req.raw.clone().json();
      await next();
    });
    app.post(path, (c) => handler.fetch(c.req.raw));
    const { url } = await listen(getRequestListener(app.fetch));
    expect(await post(url + path, messageReceived())).toMatchObject({ status: 200 });
  });

  it('answers 413 to 30 MB', async () => {
    const { handler } = handlerWith();
    const app = new Hono();
    app.post(path, (c) => handler.fetch(c.req.raw));
    const { url } = await listen(getRequestListener(app.fetch));
    expect(await post(url + path, 'x'.repeat(30_000_000))).toMatchObject({ status: 413 });
  });

  it('hands work after the answer to the context of a Worker', async () => {
    const { handler } = handlerWith({ acknowledge: 'early' });
    const app = new Hono();
    app.post(path, (c) => handler.fetch(c.req.raw, c.executionCtx));
    const work: Promise<unknown>[] = [];
    const context = {
      waitUntil: (promise: Promise<unknown>) => void work.push(promise),
      passThroughOnException: () => undefined,
      props: {},
    };
    const request = new Request(`https://receiver.example${path}`, delivery(messageReceived()));
    const response = await app.fetch(request, {}, context);
    expect(response.status).toBe(202);
    expect(await Promise.all(work)).toEqual(['handled']);
  });

  it('says of its own context in the place of the request what to change', async () => {
    const { handler } = handlerWith();
    const app = new Hono();
    app.post(path, (c) => handler.fetch(c as never));
    app.onError((error, c) => c.json({ outcome: 'error', message: error.message }, 500));
    const { url } = await listen(getRequestListener(app.fetch));
    expect((await post(url + path, messageReceived())).text).toContain('In Hono pass `c.req.raw`');
  });
});
