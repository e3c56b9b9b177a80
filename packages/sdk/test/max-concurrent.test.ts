import { describe, expect, it } from 'vitest';
import { ok, useClawBook } from './use-clawbook.ts';

const { newClient } = useClawBook();

describe('maxConcurrent', () => {
  /** A fetch that counts how many requests are in flight. */
  function counting() {
    const seen = { inFlight: 0, most: 0 };
    const fetch = async () => {
      seen.most = Math.max(seen.most, ++seen.inFlight);
      await new Promise((resolve) => setImmediate(resolve));
      seen.inFlight--;
      return ok({});
    };
    return { fetch, seen };
  }

  it.each([
    [undefined, 5],
    [1, 1],
    [12, 12],
  ])('%s lets %i requests be in flight at a time', async (maxConcurrent, most) => {
    const { fetch, seen } = counting();
    const client = newClient({ fetch, maxConcurrent, validation: 'off' });
    await Promise.all(Array.from({ length: 20 }, () => client.status()));
    expect(seen.most).toBe(most);
  });

  it('holds for one origin, whatever the keys', async () => {
    const { fetch, seen } = counting();
    const clients = [1, 2, 3].map(() => newClient({ fetch, validation: 'off' }));
    await Promise.all(clients.flatMap((client) => Array.from({ length: 8 }, () => client.status())));
    expect(seen.most).toBe(5);
  });

  it('holds for clients with and without the rate limiter together', async () => {
    const { fetch, seen } = counting();
    const client = newClient({ fetch, validation: 'off' });
    const clients = [client, client.withOptions({ rateLimit: false })];
    await Promise.all(clients.flatMap((each) => Array.from({ length: 8 }, () => each.status())));
    expect(seen.most).toBe(5);
  });

  it('lets a call of another key have its turn, however busy the first is', async () => {
    const { fetch } = counting();
    const [busy, other] = [1, 2].map(() => newClient({ fetch, validation: 'off' }));
    let done = 0;
    const work = async (): Promise<void> => {
      for (let turn = 0; turn < 10; turn++) {
        await busy?.status();
        done++;
      }
    };
    const working = Array.from({ length: 20 }, work);
    await other?.status();
    expect(done).toBeLessThan(60);
    await Promise.all(working);
    expect(done).toBe(200);
  });
});
