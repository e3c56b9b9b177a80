import { describe, expect, it, vi } from 'vitest';
import { delivery, hmac, messageReceived } from '../../test/deliveries.ts';
import { handlerWith } from '../../test/handler-with.ts';
import { complaintOf } from '../../test/rejection-of.ts';
import type { NodeRequest, NodeResponse } from './receive-node.ts';

const { handler, errors } = handlerWith();

describe('handler.node', () => {
  const nothing = (): void => {};
  const request: Partial<NodeRequest> = { on: nothing, headers: {} };
  const response: Partial<NodeResponse> = { setHeader: nothing };

  it.each([
    [request, undefined, 'an object and undefined'],
    [undefined, response, 'undefined and an object'],
    [{}, response, 'an object and an object'],
    [request, {}, 'an object and an object'],
  ])('refuses %j with %j', async (one, other, expected) => {
    const complaint = await complaintOf(() => handler.node(one as never, other as never));
    expect(complaint).toContain(`got ${expected}.`);
  });
});

describe('handler.fetch', () => {
  it.each([[undefined], [null], [{}]])('refuses %j', async (wrong) => {
    expect(await complaintOf(() => handler.fetch(wrong as never))).toContain('handler.fetch takes a Request');
  });

  it.each([[null], ['text'], [{}], [{ waitUntil: 5 }]])('does not mind the context %j', async (context) => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect((await handler.fetch(delivery(messageReceived()), context)).status).toBe(200);
    expect(log).not.toHaveBeenCalled();
    log.mockRestore();
  });
});

describe('handler.fastify', () => {
  const nothing = () => undefined;

  it.each([
    [undefined, 'undefined'],
    [{ all: nothing }, 'an object'],
    [{ addContentTypeParser: nothing }, 'an object'],
  ])('refuses %j', async (wrong, expected) => {
    expect(await complaintOf(() => handler.fastify(wrong as never))).toContain(`it got ${expected}.`);
  });

  it('takes null for an empty body, as Fastify 4 says it', async () => {
    type Route = (request: object, reply: object) => Promise<unknown>;
    const routes: Route[] = [];
    const instance = {
      removeAllContentTypeParsers: nothing,
      addContentTypeParser: nothing,
      all: (_path: string, route: Route) => void routes.push(route),
    };
    await handler.fastify(instance);
    const headers = { 'x-clawbook-signature': hmac('') };
    const sent: string[] = [];
    const reply = { code: nothing, headers: nothing, send: (body: string) => void sent.push(body) };
    await routes[0]?.({ method: 'POST', headers, body: null, raw: { httpVersionMajor: 1 } }, reply);
    expect(sent).toEqual(['{"outcome":"invalid_payload"}']);
    expect(String(errors.at(-1))).toContain('The body is signed, but is empty.');
  });
});
