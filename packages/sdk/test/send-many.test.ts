import type { SendManyOptions, SendManyProgress, SendManyResult, SendMessageParams } from 'clawbook-sdk';
import { describe, expect, it } from 'vitest';
import {
  collect,
  failed,
  idle,
  listener,
  ok,
  pass,
  rejection,
  stopTime,
  useClawBook,
} from './use-clawbook.ts';

const { clawbook, newClient, answer } = useClawBook();

const message = (number: number): SendMessageParams => ({
  platform: 'telegram',
  recipient: String(number),
  message: `Hello ${number}`,
});
const messages = (count: number) => Array.from({ length: count }, (_, number) => message(number));
const texts = () => clawbook.state.messages.slice(-3).map(({ content }) => content);

/** What came of each message, in short. */
function brief(results: readonly SendManyResult[]) {
  return results.map((one) => [one.index, one.status, one.status === 'failed' ? one.error.outcome : 'ok']);
}

describe('messages.sendMany', () => {
  it('sends each message once and gives a result for each, in order', async () => {
    const results = await collect(newClient().messages.sendMany(messages(3), { concurrency: 2 }));
    expect(results).toEqual(
      messages(3).map((one, index) => ({
        index,
        message: one,
        status: 'sent',
        result: expect.objectContaining({
          message_id: expect.stringContaining('msg_'),
          recipient: String(index),
        }),
      })),
    );
    expect(texts()).toEqual(['Hello 0', 'Hello 1', 'Hello 2']);
    expect(clawbook.requests).toHaveLength(3);
  });

  it('goes on after a bad message and a failed one, and says what became of each', async () => {
    const list = [message(0), { ...message(1), message: '' }, message(2), message(3)];
    const seen = answer('POST /messages/send', ok({ message_id: 'msg_1' }), failed(500), failed(403));
    const results = await collect(newClient({ validation: 'off' }).messages.sendMany(list));
    expect(brief(results)).toEqual([
      [0, 'sent', 'ok'],
      [1, 'failed', 'not_sent'],
      [2, 'failed', 'unknown'],
      [3, 'failed', 'rejected'],
    ]);
    // A message that may have arrived is not sent again.
    expect(seen).toHaveLength(3);
  });

  it('sends nothing before it is iterated, and not more than is taken', async () => {
    let taken = 0;
    async function* many() {
      for (;;) yield message(taken++);
    }
    const run = newClient().messages.sendMany(many());
    await idle();
    expect(taken).toBe(0);
    await run.next();
    await idle();
    expect([taken, clawbook.requests.length]).toEqual([1, 1]);
    await run.return();
  });

  it.each([
    [undefined, 'an array, or another iterable'],
    ['not messages', 'an array, or another iterable'],
    [{ platform: 'telegram' }, 'an array, or another iterable'],
  ])('refuses %j instead of messages', async (wrong, text) => {
    const run = newClient().messages.sendMany(wrong as unknown as SendMessageParams[]);
    expect(await rejection(run.next())).toMatchObject({
      kind: 'configuration',
      message: expect.stringContaining(text),
    });
  });

  it.each([
    [{ concurrency: 0 }, '`concurrency` must be a whole number from 1 to 1000'],
    [{ concurrency: Number.NaN }, '`concurrency` must be a whole number'],
    [{ onProgress: true }, '`onProgress` must be a function'],
    [{ idempotencyKey: 'the-same-for-all' }, '`idempotencyKey` must be a function'],
    [{ maxWait: -1 }, '`maxWait` must be a number of milliseconds'],
    [{ timeout: 0 }, '`timeout` must be'],
    [{ concurency: 2 }, 'Did you mean `concurrency`?'],
  ])('refuses the options %j before it takes a message', async (options, text) => {
    const list = new Set(messages(1));
    const run = newClient().messages.sendMany(list, options as unknown as SendManyOptions);
    expect(await rejection(run.next())).toMatchObject({
      kind: 'configuration',
      message: expect.stringContaining(text),
    });
    expect(clawbook.requests).toEqual([]);
  });

  it('gives each message the idempotency key that its function says', async () => {
    const seen = answer('POST /messages/send', ok({}));
    const idempotencyKey = (one: SendMessageParams, index: number) => `${one.recipient}-${index}`;
    await collect(newClient({ validation: 'off' }).messages.sendMany(messages(2), { idempotencyKey }));
    expect(seen.map(({ headers }) => headers.get('idempotency-key'))).toEqual(['0-0', '1-1']);
  });

  it('reports a function of the user that throws as that message failing', async () => {
    const idempotencyKey = (_: SendMessageParams, index: number): string => {
      if (index === 0) throw new Error('no number');
      return 'a-key';
    };
    const results = await collect(newClient().messages.sendMany(messages(2), { idempotencyKey }));
    expect(brief(results)).toEqual([
      [0, 'failed', 'not_sent'],
      [1, 'sent', 'ok'],
    ]);
  });
});

describe('the end of messages.sendMany', () => {
  it('by its signal gives what is being sent, then says where to go on', async () => {
    const controller = new AbortController();
    let release = (): void => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    const seen = answer('POST /messages/send', ok({}), async () => {
      await held;
      return ok({});
    });
    const given: SendManyResult[] = [];
    const reading = (async () => {
      const { signal } = controller;
      const options = { signal, concurrency: 2 };
      for await (const one of newClient({ validation: 'off' }).messages.sendMany(messages(9), options)) {
        given.push(one);
      }
    })();
    const error = rejection(reading);
    for (let turn = 0; turn < 100 && seen.length < 3; turn++) await idle();
    controller.abort('enough');
    await idle();
    release();
    expect(await error).toMatchObject({
      kind: 'abort',
      outcome: 'not_sent',
      cause: 'enough',
      message: expect.stringContaining(`begin with the item at index ${given.length}`),
    });
    expect(given.every(({ status }) => status === 'sent')).toBe(true);
    expect(given).toHaveLength(seen.length);
  });

  it('by its signal ends a message that waits for the rate limit, which was not sent', async () => {
    stopTime();
    const controller = new AbortController();
    answer('POST /messages/send', ok({}), failed(429, { headers: { 'retry-after': '3000' } }));
    const given: SendManyResult[] = [];
    const reading = (async () => {
      const { signal } = controller;
      for await (const one of newClient({ validation: 'off' }).messages.sendMany(messages(3), { signal }))
        given.push(one);
    })();
    const error = rejection(reading);
    await pass(1_000);
    controller.abort();
    expect(await error).toMatchObject({ kind: 'abort' });
    expect(brief(given)).toEqual([
      [0, 'sent', 'ok'],
      [1, 'failed', 'rejected'],
    ]);
  });

  it('by break waits for what is being sent, and says what was sent and not taken', async () => {
    const warn = listener();
    const logger = { debug: () => {}, info: () => {}, warn, error: () => {} };
    const client = newClient({ logger });
    for await (const one of client.messages.sendMany(messages(9), { concurrency: 3 })) {
      expect(one.index).toBe(0);
      break;
    }
    const sent = clawbook.state.messages.filter(({ content }) => content?.startsWith('Hello ')).length;
    await idle();
    expect(clawbook.requests.length).toBe(sent);
    const untaken = Array.from({ length: sent - 1 }, (_, index) => index + 1).join(', ');
    expect(warn).toHaveBeenCalledWith(expect.stringContaining(`Those at index ${untaken} were sent`));
  });

  it('by break with one at a time leaves nothing unsaid', async () => {
    const warn = listener();
    const client = newClient({ logger: { debug: () => {}, info: () => {}, warn, error: () => {} } });
    for await (const _ of client.messages.sendMany(messages(3))) break;
    await idle();
    expect(clawbook.requests).toHaveLength(1);
    expect(warn).not.toHaveBeenCalled();
  });
});

describe('the progress of messages.sendMany', () => {
  it('tells of each result, and of waits for the rate limit with their end', async () => {
    stopTime();
    const progress: SendManyProgress[] = [];
    answer(
      'POST /messages/send',
      ok({}),
      failed(403),
      failed(429, { headers: { 'retry-after': '3000' } }),
      ok({}),
    );
    const run = collect(
      newClient({ validation: 'off' }).messages.sendMany(messages(3), {
        onProgress: (state) => progress.push(state),
      }),
    );
    // It waits as long as it takes: longer than the client's `maxWait`.
    await pass(3_000_000);
    await run;
    const waitingUntil = new Date('2026-01-30T15:20:00Z');
    expect(progress).toEqual([
      { sent: 1, failed: 0, total: 3, waitingUntil: undefined, estimatedEnd: expect.any(Date) },
      { sent: 1, failed: 1, total: 3, waitingUntil: undefined, estimatedEnd: expect.any(Date) },
      { sent: 1, failed: 1, total: 3, waitingUntil, estimatedEnd: expect.any(Date) },
      {
        sent: 2,
        failed: 1,
        total: 3,
        waitingUntil: undefined,
        estimatedEnd: new Date('2026-01-30T15:20:00Z'),
      },
    ]);
  });

  it('tells no end where the number of messages is not known', async () => {
    const progress: SendManyProgress[] = [];
    const run = newClient().messages.sendMany(messages(2).values(), {
      onProgress: (state) => progress.push(state),
    });
    await collect(run);
    expect(progress.map(({ total, estimatedEnd }) => [total, estimatedEnd])).toEqual([
      [undefined, undefined],
      [undefined, undefined],
    ]);
  });

  it('that throws is logged and breaks nothing', async () => {
    const error = listener();
    const client = newClient({ logger: { debug: () => {}, info: () => {}, warn: () => {}, error } });
    const onProgress = () => {
      throw new Error('the bar broke');
    };
    expect(await collect(client.messages.sendMany(messages(2), { onProgress }))).toHaveLength(2);
    expect(error).toHaveBeenCalledTimes(2);
  });

  it('waits no longer than it is told to', async () => {
    answer('POST /messages/send', failed(429, { headers: { 'retry-after': '3000' } }));
    const results = await collect(newClient().messages.sendMany(messages(2), { maxWait: 1_000 }));
    expect(brief(results)).toEqual([
      [0, 'failed', 'rejected'],
      [1, 'failed', 'not_sent'],
    ]);
  });
});
