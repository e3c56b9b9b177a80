import { HttpClient } from '../src/client.ts';
import type { ClientOptions } from '../src/options/client-options.ts';
import { FakeClock } from './fake-clock.ts';

/** What a test's fetch was asked for. */
export interface Asked {
  readonly url: URL;
  readonly init: RequestInit;
}

/** A client with a clock that stands still and a fetch that a test writes. */
export function clientWith(
  answer: (asked: Asked, number: number) => Response | Promise<Response>,
  options: ClientOptions = {},
) {
  const asked: Asked[] = [];
  const clock = new FakeClock();
  const client = new HttpClient(
    {
      apiKey: 'a-key-of-mine',
      baseUrl: 'https://a.example',
      logLevel: 'off',
      fetch: async (url, init) => {
        const one = { url: new URL(url), init };
        asked.push(one);
        return await answer(one, asked.length);
      },
      ...options,
    },
    { sdkVersion: '1.0.0', clock },
  );
  return { client, clock, asked };
}

/** How fetch fails where no connection can be made. */
export function refusedConnection(): TypeError {
  const cause = Object.assign(new Error('connect ECONNREFUSED'), {
    code: 'ECONNREFUSED',
    syscall: 'connect',
  });
  return new TypeError('fetch failed', { cause });
}
