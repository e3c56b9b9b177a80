import type { SendManyOptions, SendMessageParams } from 'clawbook-sdk';
import { describe, expect, it } from 'vitest';
import { brief, message, messages } from './many-messages.ts';
import { collect, failed, idle, ok, rejection, useClawBook } from './use-clawbook.ts';

const { clawbook, newClient, answer } = useClawBook();

const texts = () => clawbook.state.messages.slice(-3).map(({ content }) => content);

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
    // Two at a time may overtake each other on their connections.
    expect(texts().toSorted()).toEqual(['Hello 0', 'Hello 1', 'Hello 2']);
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
    [{ concurrency: -1 }, '`concurrency` must be a whole number'],
    [{ concurrency: 1e9 }, '`concurrency` must be a whole number'],
    [{ maxRetries: 0.5 }, '`maxRetries` must be a whole number'],
    [{ deadline: Infinity }, '`deadline` must be a number of milliseconds'],
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
