import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'vitest';
import type { Bench } from '../bench.ts';
import type { Trial } from '../trial.ts';

const input = { recipient: 'A' };

/** A call that its caller ends. */
export const abort: Trial = {
  row: 'abort',
  behaviour: 'ends a call whose answer stalls within milliseconds, with the reason of the signal',
  run: async (bench) => {
    for (const after of ['request', 'headers'] as const) {
      const arrived = await stallAndTell(bench, after);
      const report = await bench.running.ask('abort', {
        client: bench.client,
        endpoint: 'send',
        input,
        arrived: arrived.url,
      });
      await arrived.close();
      expect(report).toMatchObject({
        error: { name: 'AbortError', kind: 'abort', outcome: 'unknown', cause: 'Error: enough' },
        isReason: true,
        after: expect.toSatisfy((milliseconds: number) => milliseconds < 1_000),
      });
      expect(bench.clawbook.requests).toHaveLength(1);
      bench.clawbook.reset();
    }
  },
};

/** A call that takes too long. */
export const timeout: Trial = {
  row: 'timeout',
  behaviour: 'ends a call whose answer stalls at its timeout',
  run: async ({ running, clawbook, client }) => {
    for (const after of ['request', 'headers'] as const) {
      clawbook.faults.add({ type: 'stall', after });
      const options = { timeout: 200 };
      const start = performance.now();
      expect(await running.ask('call', { client, endpoint: 'send', input, options })).toMatchObject({
        error: { name: 'TimeoutError', kind: 'timeout', outcome: 'unknown' },
        attempts: 1,
      });
      expect(performance.now() - start).toBeGreaterThan(190);
      expect(performance.now() - start).toBeLessThan(5_000);
      expect(clawbook.requests).toHaveLength(1);
      clawbook.reset();
    }
  },
};

/** Has the next request stall; whoever asks at the URL is answered when it has arrived. */
async function stallAndTell({ clawbook }: Bench, after: 'request' | 'headers') {
  let arrive = (): void => {};
  const arrival = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  clawbook.faults.add({
    type: 'stall',
    after,
    when: () => {
      arrive();
      return true;
    },
  });
  const server = createServer((_request, response) => void arrival.then(() => response.end()));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
