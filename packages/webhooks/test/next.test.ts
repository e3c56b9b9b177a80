// Next.js itself is not installed: it is hundreds of megabytes. A route of `app/` is a function from Request to Response,
// and what `pages/api` hands over is a request and a response of Node.js with a few things on them.
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { afterEach, describe, expect, it } from 'vitest';
import { delivery, messageReceived, post } from './deliveries.ts';
import { handlerWith } from './handler-with.ts';
import { closeServers, listen } from './listen.ts';

afterEach(closeServers);

describe('a route of Next.js in app/', () => {
  it('can be handler.fetch itself', async () => {
    const { handler, ids } = handlerWith();
    // What Next.js calls: a request, and a context with the parameters of the path.
    const POST: (request: Request, context: { params: Promise<object> }) => Promise<Response> = handler.fetch;
    const { url } = await listen(
      getRequestListener((request) => POST(request, { params: Promise.resolve({}) })),
    );
    expect(await post(url, messageReceived())).toMatchObject({ status: 200, outcome: 'handled' });
    expect(ids).toEqual(['evt_abc123']);
  });

  it('says of request.json() in front what to change', async () => {
    const { handler, errors } = handlerWith();
    const POST = async (request: Request) => {
      await request.json();
      return handler.fetch(request);
    };
    const { url } = await listen(getRequestListener(POST));
    const answer = await post(url, messageReceived());
    expect(answer).toMatchObject({ status: 500, text: '{"outcome":"parsed_body"}' });
    expect(String(errors)).toContain('Next.js, app: pass the `request` itself');
  });

  it('can hand work after the answer to `after`', async () => {
    const work: Promise<unknown>[] = [];
    const after = (promise: Promise<unknown>) => void work.push(promise);
    const { handler } = handlerWith({ acknowledge: 'early', waitUntil: after });
    expect((await handler.fetch(delivery(messageReceived()))).status).toBe(202);
    expect(await Promise.all(work)).toEqual(['handled']);
  });
});

describe('a route of Next.js in pages/api', () => {
  /** Does with a request what Next.js does, whose parser is on unless the route says otherwise. */
  function pagesApi(
    route: (request: IncomingMessage, response: ServerResponse) => unknown,
    { bodyParser }: { bodyParser: boolean },
  ): RequestListener {
    return (request, response) => {
      void (async () => {
        const query = { query: {}, cookies: {} };
        Object.assign(response, { setPreviewData: () => response, revalidate: () => undefined });
        if (!bodyParser) return route(Object.assign(request, query), response);
        const chunks = await request.toArray();
        return route(Object.assign(request, query, { body: JSON.parse(chunks.join('')) }), response);
      })();
    };
  }

  it('works with its parser off', async () => {
    const { handler, ids } = handlerWith();
    const { url } = await listen(pagesApi(handler.node, { bodyParser: false }));
    expect(await post(url, messageReceived())).toMatchObject({ status: 200, outcome: 'handled' });
    expect(ids).toEqual(['evt_abc123']);
  });

  it('says with its parser on what to change', async () => {
    const { handler, ids, errors } = handlerWith();
    const { url } = await listen(pagesApi(handler.node, { bodyParser: true }));
    const answer = await post(url, messageReceived());
    expect(answer).toMatchObject({ status: 500, text: '{"outcome":"parsed_body"}' });
    expect(String(errors)).toContain('export const config = { api: { bodyParser: false } };');
    expect(String(errors)).not.toContain('Express');
    expect(ids).toEqual([]);
  });
});
