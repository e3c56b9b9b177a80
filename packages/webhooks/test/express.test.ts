import express5 from 'express';
// @ts-expect-error -- It has no types of its own; what is used here is the same in both.
import express4 from 'express-4';
import { afterEach, describe, expect, it } from 'vitest';
import { messageReceived, post } from './deliveries.ts';
import { handlerWith } from './handler-with.ts';
import { closeServers, listen } from './listen.ts';

afterEach(closeServers);

const path = '/webhooks/clawbook';

describe.each([
  ['Express 5', express5],
  ['Express 4', express4 as typeof express5],
])('%s', (_, express) => {
  it('hands deliveries to handler.node', async () => {
    const { handler, ids } = handlerWith();
    const app = express();
    app.post(path, handler.node);
    const { url } = await listen(app);
    expect(await post(url + path, messageReceived())).toMatchObject({ status: 200, outcome: 'handled' });
    expect(
      await post(url + path, messageReceived(), { 'x-clawbook-signature': '0'.repeat(64) }),
    ).toMatchObject({
      status: 401,
    });
    expect(ids).toEqual(['evt_abc123']);
  });

  it('says of a JSON parser in front what to change', async () => {
    const { handler, ids, errors } = handlerWith();
    const app = express();
    app.use(express.json());
    app.post(path, handler.node);
    const { url } = await listen(app);
    const answer = await post(url + path, messageReceived());
    expect(answer).toMatchObject({ status: 500, text: '{"outcome":"parsed_body"}' });
    expect(String(errors)).toContain(
      'Express: register the route of the webhook before `app.use(express.json())`',
    );
    expect(String(errors)).not.toContain('Fastify');
    expect([ids, errors]).toEqual([[], [expect.objectContaining({ reason: 'parsed_body' })]]);
  });

  it.each<[string, (app: ReturnType<typeof express5>) => unknown]>([
    ['in front of the parser', () => undefined],
    [
      'behind a parser that keeps the bytes',
      (app) =>
        app.use(
          express.json({
            verify: (request, _response, bytes) => void Object.assign(request, { rawBody: bytes }),
          }),
        ),
    ],
    ['behind a parser of bytes', (app) => app.use(express.raw({ type: '*/*' }))],
    ['behind a parser of text', (app) => app.use(express.text({ type: '*/*' }))],
    ['behind a parser of forms', (app) => app.use(express.urlencoded({ extended: true }))],
    ['behind a parser of other paths', (app) => app.use('/api', express.json())],
  ])('works %s', async (_, prepare) => {
    const { handler } = handlerWith();
    const app = express();
    prepare(app);
    app.post(path, handler.node);
    app.use(express.json());
    const { url } = await listen(app);
    const event = messageReceived('evt_1', 'Grüße 🦀');
    expect(await post(url + path, event)).toMatchObject({ status: 200, outcome: 'handled' });
  });

  it('keeps its limit behind a parser of bytes', async () => {
    const { handler } = handlerWith({ maxBodyBytes: 50 });
    const app = express();
    app.use(express.raw({ type: '*/*' }));
    app.post(path, handler.node);
    const { url } = await listen(app);
    expect(await post(url + path, messageReceived())).toMatchObject({ status: 413 });
  });
});
