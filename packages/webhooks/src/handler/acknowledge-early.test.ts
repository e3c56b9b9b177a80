import { afterEach, describe, expect, it, type Mock, vi } from 'vitest';
import { delivery, messageReceived, secret } from '../../test/deliveries.ts';
import { createWebhookHandler, type WebhookHandler } from './create-webhook-handler.ts';
import type { WebhookHandlerOptions } from './webhook-handler-options.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** A handler that answers early, and whose function goes on until it is let go. */
function make(options: Partial<WebhookHandlerOptions> = {}) {
  let end = (_error?: Error): void => {};
  const work = new Promise<void>((resolve, reject) => {
    end = (error) => (error === undefined ? resolve() : reject(error));
  });
  const onError = vi.fn<(error: unknown, failure: object) => unknown>();
  const run = vi.fn<() => Promise<void>>(() => work);
  const handler = createWebhookHandler({
    secret,
    acknowledge: 'early',
    on: { 'message.received': run },
    onError,
    ...options,
  });
  return { handler, run, onError, end: (error?: Error) => end(error) };
}

/** Sends a second delivery; it waits for the first once it has asked whether the lease of that has run out. */
function sendWhileBusy(handler: WebhookHandler, now: Mock<() => number>) {
  now.mockClear();
  const answer = handler.fetch(delivery(messageReceived()));
  return { answer, waits: vi.waitFor(() => expect(now).toHaveBeenCalledOnce()) };
}

describe("acknowledge: 'early'", () => {
  it('answers 202 before the function has ended', async () => {
    const { handler, run, end } = make();
    const response = await handler.fetch(delivery(messageReceived()));
    expect([response.status, await response.json()]).toEqual([202, { outcome: 'accepted' }]);
    expect(run).toHaveBeenCalledOnce();
    end();
    await handler.idle();
  });

  it('tells onError what fails afterwards, and lets the event be delivered again', async () => {
    const { handler, run, onError, end } = make();
    await handler.fetch(delivery(messageReceived()));
    end(new Error('broken'));
    await handler.idle();
    expect(onError).toHaveBeenCalledWith(new Error('broken'), {
      during: 'handling',
      event: messageReceived(),
    });
    expect((await handler.fetch(delivery(messageReceived()))).status).toBe(202);
    await handler.idle();
    expect(run).toHaveBeenCalledTimes(2);
  });

  it('acknowledges a second delivery only when the first has succeeded', async () => {
    const now = vi.fn<() => number>(Date.now);
    const { handler, run, end } = make({ now });
    await handler.fetch(delivery(messageReceived()));
    const answered = vi.fn<(response: Response) => void>();
    const second = sendWhileBusy(handler, now);
    void second.answer.then(answered);
    await second.waits;
    expect(answered).not.toHaveBeenCalled();
    end();
    expect((await second.answer).status).toBe(200);
    expect(run).toHaveBeenCalledOnce();
  });

  it('asks for the event again if the first delivery fails while the second waits', async () => {
    const now = vi.fn<() => number>(Date.now);
    const { handler, end } = make({ now });
    await handler.fetch(delivery(messageReceived()));
    const second = sendWhileBusy(handler, now);
    await second.waits;
    end(new Error('broken'));
    expect((await second.answer).status).toBe(500);
  });

  it('promises nothing while it has no claim', async () => {
    const claim = () => Promise.reject(new Error('no connection'));
    const replayStore = { claim, complete: () => undefined, release: () => undefined };
    const { handler, run } = make({ replayStore });
    expect((await handler.fetch(delivery(messageReceived()))).status).toBe(503);
    expect(run).not.toHaveBeenCalled();
  });

  it('is idle when the function has ended, and not before', async () => {
    const { handler, end } = make();
    await handler.fetch(delivery(messageReceived()));
    const isIdle = vi.fn<() => void>();
    const idle = handler.idle().then(isIdle);
    await new Promise((resolve) => void setImmediate(resolve));
    expect(isIdle).not.toHaveBeenCalled();
    end();
    await idle;
    expect(isIdle).toHaveBeenCalledOnce();
  });

  it('is idle only when what began meanwhile has ended too', async () => {
    let endReport = (): void => {};
    const onError = () => new Promise<void>((resolve) => void (endReport = resolve));
    const { handler, end } = make({ onError });
    await handler.fetch(delivery(messageReceived()));
    const isIdle = vi.fn<() => void>();
    const idle = handler.idle().then(isIdle);
    end(new Error('broken'));
    await new Promise((resolve) => void setImmediate(resolve));
    expect(isIdle).not.toHaveBeenCalled();
    endReport();
    await idle;
  });

  it('still refuses what is not verified', async () => {
    const { handler, run } = make();
    const forged = delivery(messageReceived(), { 'x-clawbook-signature': '0'.repeat(64) });
    expect((await handler.fetch(forged)).status).toBe(401);
    expect(run).not.toHaveBeenCalled();
  });
});

describe('waitUntil', () => {
  /** A context like that of Workers, whose method needs its `this`. */
  class Context {
    readonly work: Promise<unknown>[] = [];
    waitUntil(work: Promise<unknown>): void {
      this.work.push(work);
    }
  }

  it('of the context is handed the work of its request', async () => {
    const { handler, end } = make();
    const context = new Context();
    await handler.fetch(delivery(messageReceived()), context);
    expect(context.work).toHaveLength(1);
    end();
    expect(await context.work[0]).toBe('handled');
  });

  it('of the options is used where the context has none', async () => {
    const waitUntil = vi.fn<(work: Promise<unknown>) => void>();
    const { handler, end } = make({ waitUntil });
    await handler.fetch(delivery(messageReceived()), { params: {} });
    expect(waitUntil).toHaveBeenCalledOnce();
    end();
  });

  it('is handed what onError does, too', async () => {
    const context = new Context();
    const { handler } = make({ onError: () => Promise.resolve() });
    await handler.fetch(delivery('{'), context);
    expect(context.work).toHaveLength(1);
  });

  it('breaks nothing when it throws', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const waitUntil = () => {
      throw new Error('outside of a request');
    };
    const { handler, end } = make({ waitUntil });
    expect((await handler.fetch(delivery(messageReceived()))).status).toBe(202);
    expect(log).toHaveBeenCalledWith(
      '[clawbook-sdk] Webhooks: waitUntil failed.',
      new Error('outside of a request'),
    );
    end();
    await handler.idle();
  });

  it('is asked for on Workers, where the work would be cut off without a word', async () => {
    vi.stubGlobal('navigator', { userAgent: 'Cloudflare-Workers' });
    const { handler, run, onError, end } = make();
    expect((await handler.fetch(delivery(messageReceived()))).status).toBe(500);
    expect(run).not.toHaveBeenCalled();
    expect(onError.mock.calls[0]?.[0]).toMatchObject({ kind: 'configuration' });
    expect((await handler.fetch(delivery(messageReceived()), new Context())).status).toBe(202);
    end();
    await handler.idle();
  });

  it('is not asked for where there is no navigator, as in Node.js 20', async () => {
    vi.stubGlobal('navigator', undefined);
    const { handler, end } = make();
    expect((await handler.fetch(delivery(messageReceived()))).status).toBe(202);
    end();
  });

  it('is not asked for on Workers that answer after the work', async () => {
    vi.stubGlobal('navigator', { userAgent: 'Cloudflare-Workers' });
    const { handler, end } = make({ acknowledge: 'handled' });
    end();
    expect((await handler.fetch(delivery(messageReceived()))).status).toBe(200);
  });
});

describe('onError', () => {
  it.each<[string, () => unknown]>([
    [
      'throws',
      () => {
        throw new Error('broken');
      },
    ],
    ['rejects', () => Promise.reject(new Error('broken'))],
  ])('breaks nothing when it %s', async (_, onError) => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { handler } = make({ onError });
    expect((await handler.fetch(delivery('{'))).status).toBe(400);
    await handler.idle();
    expect(log).toHaveBeenCalledWith('[clawbook-sdk] Webhooks: onError failed.', new Error('broken'));
  });

  it('is a line on the console if there is none, without the event in it', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { handler, end } = make({ onError: undefined });
    await handler.fetch(delivery('{'));
    expect(log).toHaveBeenLastCalledWith(
      '[clawbook-sdk] Webhooks: a delivery was refused.',
      'The body is signed, but is no JSON.',
    );
    await handler.fetch(delivery(messageReceived('evt_7', 'a private text')));
    end(new Error('broken'));
    await handler.idle();
    expect(log).toHaveBeenLastCalledWith(
      '[clawbook-sdk] Webhooks: a function failed for message.received evt_7.',
      new Error('broken'),
    );
  });
});
