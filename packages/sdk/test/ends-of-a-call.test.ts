import type { FetchFunction } from 'clawbook-sdk';
import { AbortError, TimeoutError } from 'clawbook-sdk';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { listener, rejection, useClawBook } from './use-clawbook.ts';

const { clawbook, newClient } = useClawBook();

const message = { platform: 'telegram', recipient: '123456789', message: 'Hello!' };
const never: FetchFunction = () => new Promise(() => {});

describe('a time that runs out', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  });

  /** What a call rejects with, which must be after exactly this time. */
  async function rejectionAfter(milliseconds: number, promise: Promise<unknown>): Promise<unknown> {
    const settled = listener();
    const error = rejection(promise.finally(settled));
    await vi.advanceTimersByTimeAsync(milliseconds - 1);
    expect(settled).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(settled).toHaveBeenCalledOnce();
    return error;
  }

  it('is a TimeoutError, also if the fetch knows no signals', async () => {
    const client = newClient({ fetch: never, maxRetries: 0 });
    const error = await rejectionAfter(50, client.messages.send(message, { timeout: 50 }));
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error).toMatchObject({ kind: 'timeout', outcome: 'unknown' });
    expect((error as Error).message).toBe(
      'messages.send: no whole answer came from https://clawbook.test within the `timeout` of 50 ms. It may have been ' +
        'carried out all the same: check before you send it again.',
    );
  });

  it('says which attempt it ended, if others failed before', async () => {
    const error = rejection(newClient({ fetch: never, maxRetries: 1 }).status({ timeout: 50 }));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await error).toMatchObject({
      message: expect.stringContaining('within the `timeout` of 50 ms (attempt 2).'),
    });
  });

  it('is 30 s for one attempt unless told otherwise', async () => {
    const client = newClient({ fetch: never, maxRetries: 0 });
    expect(await rejectionAfter(30_000, client.status())).toBeInstanceOf(TimeoutError);
  });

  it('counts the body', async () => {
    const fetch = async () => new Response(new ReadableStream());
    const client = newClient({ fetch, timeout: 2_000, maxRetries: 0 });
    expect(await rejectionAfter(2_000, client.status())).toBeInstanceOf(TimeoutError);
  });

  it('may be that of the whole call', async () => {
    const fetch = vi.fn<FetchFunction>(never);
    const error = await rejectionAfter(500, newClient({ fetch, deadline: 500 }).status());
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error).toMatchObject({
      message: 'status: the `deadline` of 500 ms passed.',
      outcome: 'unknown',
    });
    expect(fetch).toHaveBeenCalledOnce();
  });

  it('does not depend on the function that gives the key: the deadline covers it', async () => {
    const client = newClient({ apiKey: () => new Promise(() => {}), deadline: 500 });
    const error = await rejectionAfter(500, client.status());
    expect(error).toMatchObject({ kind: 'timeout', outcome: 'not_sent' });
    expect(clawbook.requests).toEqual([]);
  });

  it('leaves no timer behind once the call has ended', async () => {
    const fetch = async () => Response.json({ status: 'healthy' });
    await newClient({ fetch, deadline: 60_000, validation: 'off' }).status();
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('a signal', () => {
  it.each([['enough'], [new Error('enough')], [null], [0]])(
    'ends the call; its reason %s is the cause',
    async (reason) => {
      const controller = new AbortController();
      const promise = newClient({ fetch: never }).messages.send(message, { signal: controller.signal });
      await Promise.resolve();
      setImmediate(() => controller.abort(reason));
      const error = await rejection(promise);
      expect(error).toBeInstanceOf(AbortError);
      expect(error).toMatchObject({ kind: 'abort', outcome: 'unknown' });
      expect((error as Error).cause).toBe(reason);
    },
  );

  it('of AbortSignal.timeout is told from one that was aborted', async () => {
    const reason = new DOMException('The operation was aborted due to timeout', 'TimeoutError');
    expect(await rejection(newClient().status({ signal: AbortSignal.abort(reason) }))).toMatchObject({
      kind: 'abort',
      message: 'status: the call was aborted by its signal, whose time was over.',
    });
    expect(await rejection(newClient().status({ signal: AbortSignal.abort() }))).toMatchObject({
      message: 'status: the call was aborted by its signal.',
    });
  });

  it('that has ended before sends nothing', async () => {
    const error = await rejection(newClient().status({ signal: AbortSignal.abort() }));
    expect(error).toMatchObject({ kind: 'abort', outcome: 'not_sent', cause: { name: 'AbortError' } });
    expect(clawbook.requests).toEqual([]);
  });

  it('ends a call in the queue, which was not sent, and lets those behind it go on', async () => {
    const controller = new AbortController();
    const client = newClient({ maxConcurrent: 1 });
    const [first, queued, behind] = [
      client.status(),
      rejection(client.messages.send(message, { signal: controller.signal })),
      client.status(),
    ];
    controller.abort('enough');
    expect(await queued).toMatchObject({ kind: 'abort', outcome: 'not_sent', cause: 'enough' });
    await Promise.all([first, behind]);
    expect(clawbook.requests.map(({ path }) => path)).toEqual(['/api/v1/status', '/api/v1/status']);
  });

  it('ends a list, and the pages that are to come', async () => {
    const controller = new AbortController();
    const list = newClient().conversations.list({ per_page: 20 }, { signal: controller.signal });
    const read = async () => {
      for await (const _ of list) controller.abort('enough');
    };
    expect(await rejection(read())).toMatchObject({ kind: 'abort', cause: 'enough' });
    expect(clawbook.requests).toHaveLength(1);
  });
});
