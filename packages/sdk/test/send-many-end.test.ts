import type { SendManyProgress, SendManyResult } from 'clawbook-sdk';
import { describe, expect, it } from 'vitest';
import { brief, messages } from './many-messages.ts';
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

  it('by its signal leaves a message that waits for the rate limit to the next run', async () => {
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
    expect(await error).toMatchObject({
      kind: 'abort',
      message: expect.stringContaining('begin with the item at index 1.'),
    });
    expect(brief(given)).toEqual([[0, 'sent', 'ok']]);
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
