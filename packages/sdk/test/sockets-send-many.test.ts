import { AbortError, type SendManyResult } from 'clawbook-sdk';
import { describe, expect, it } from 'vitest';
import { listenAsClawBook } from './sockets/listening-clawbook.ts';

// A window of which a run needs several, in real time.
const { clawbook, newClient } = listenAsClawBook({ rateLimit: { perMinute: 6, minute: 1_000 } });

/** Messages from a source that cannot be read twice at once, such as the lines of a file. */
async function* messages(count: number, from = 0) {
  for (let index = from; index < count; index++)
    yield { platform: 'telegram', recipient: '123456789', message: `message ${index}` };
}

const arrived = (): string[] =>
  clawbook.state.messages.map(({ content }) => content).filter((text) => text?.startsWith('message '));

describe('many messages', { timeout: 30_000 }, () => {
  it.each([1, 4])(
    'of a run that is stopped while it waits for the limit, and of the next one, arrive once each (%i at a time)',
    async (concurrency) => {
      const client = newClient();
      const controller = new AbortController();
      const results: SendManyResult[] = [];
      let stopped: unknown;
      try {
        const run = client.messages.sendMany(messages(15), {
          concurrency,
          signal: controller.signal,
          onProgress: ({ waitingUntil }) => waitingUntil && controller.abort(),
        });
        for await (const one of run) results.push(one);
      } catch (error) {
        stopped = error;
      }
      expect(stopped).toBeInstanceOf(AbortError);
      const next = results.length;
      expect(Reflect.get(Object(stopped), 'message')).toContain(`begin with the item at index ${next}.`);
      expect(results.map(({ status }) => status)).toEqual(Array(next).fill('sent'));
      expect(next).toBeLessThan(15);

      for await (const one of client.messages.sendMany(messages(15, next), { concurrency }))
        results.push(one);
      expect(results.map(({ message: { message }, status }) => [message, status])).toEqual(
        Array.from({ length: 15 }, (_, index) => [`message ${index}`, 'sent']),
      );
      expect(arrived().toSorted()).toEqual(results.map(({ message: { message } }) => message).toSorted());
      expect(clawbook.requests.filter(({ status }) => status === 429)).toEqual([]);
    },
  );

  it('of which some fail give a result for each, that says what became of it', async () => {
    clawbook.faults.add({ type: 'reset', skip: 1 });
    clawbook.faults.add({ type: 'status', status: 403, skip: 2 });
    const results: SendManyResult[] = [];
    for await (const one of newClient().messages.sendMany(messages(5))) results.push(one);
    expect(results.map((one) => (one.status === 'sent' ? 'sent' : one.error.outcome))).toEqual([
      'sent',
      'unknown',
      'rejected',
      'sent',
      'sent',
    ]);
    // The one that was lost was carried out, and not sent again.
    expect(arrived()).toEqual(['message 0', 'message 1', 'message 3', 'message 4']);
  });
});
