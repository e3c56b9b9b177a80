import { expect } from 'vitest';
import { until } from '../../sockets/until.ts';
import type { Trial } from '../trial.ts';

/** Many calls at once, each from a request of its own where the runtime serves requests. */
export const burst: Trial = {
  row: 'burst',
  behaviour: 'keeps within the rate limit, without a 429, with calls of several requests',
  run: async ({ running, kit }) => {
    const clawbook = kit.createInMemoryClawBook({ rateLimit: { perMinute: 5, minute: 1_000 } });
    const server = await clawbook.listen();
    const client = { apiKey: clawbook.apiKey, baseUrl: server.url };
    const recipients = Array.from({ length: 12 }, (_, index) => `person ${index}`);
    const results = await Promise.all(
      recipients.map((recipient) => running.ask('call', { client, endpoint: 'send', input: { recipient } })),
    );
    await server.close();
    expect(results).toEqual(
      recipients.map((recipient) => ({ data: expect.objectContaining({ recipient }), attempts: 1 })),
    );
    expect(clawbook.requests.map(({ status }) => status)).toEqual(recipients.map(() => 201));
  },
};

/** Requests whose sender goes away in the middle: a Worker is ended then, with all that it has under way. */
export const cutOff: Trial = {
  row: 'cut off',
  behaviour: 'lets a call go although those before it belong to requests that were cut off',
  run: async ({ running, kit }) => {
    const clawbook = kit.createInMemoryClawBook({ rateLimit: { perMinute: 6, minute: 1_000 } });
    const server = await clawbook.listen();
    const client = { apiKey: clawbook.apiKey, baseUrl: server.url, timeout: 1_500 };
    const call = (recipient: string, signal?: AbortSignal) =>
      running.ask('call', { client, endpoint: 'send', input: { recipient } }, signal);
    await call('first');

    clawbook.faults.add({ type: 'stall', after: 'request', times: 5 });
    const sender = new AbortController();
    // Five are under way, as many as may be, and one waits for its turn.
    const cut = Array.from({ length: 6 }, (_, index) => call(`cut off ${index}`, sender.signal));
    await until('five calls stall', () => clawbook.requests.length === 6);
    sender.abort();
    await Promise.allSettled(cut);

    const results = await Promise.all(['A', 'B'].map((recipient) => call(recipient)));
    await server.close();
    expect(results).toMatchObject([{ data: { recipient: 'A' } }, { data: { recipient: 'B' } }]);
  },
};
