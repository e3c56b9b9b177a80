import {
  createInMemoryClawBook,
  type InMemoryClawBook,
  type InMemoryClawBookOptions,
} from '@clawbook/testing';
import { ClawBook, type ClientOptions } from 'clawbook-sdk';
import { afterAll, afterEach, beforeAll } from 'vitest';

/** An in-memory ClawBook on a port of this machine, for the tests of one file. */
export interface ListeningClawBook {
  readonly clawbook: InMemoryClawBook;
  /** A client of it, which logs nothing, with a key of its own: no test waits for the rate limit of another. */
  readonly newClient: (options?: ClientOptions) => ClawBook;
}

/** Starts one before the tests of a file, and puts it back after each. */
export function listenAsClawBook(options: InMemoryClawBookOptions = {}): ListeningClawBook {
  const clawbook = createInMemoryClawBook(options);
  let url = '';
  let keys = 0;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ url, close } = await clawbook.listen());
  });
  afterEach(() => clawbook.reset());
  afterAll(() => close());
  return {
    clawbook,
    newClient(more = {}) {
      const apiKey = `clawbook_sk_test_${String(++keys).padStart(32, 'k')}`;
      clawbook.state.apiKeys.push({ id: `key_of_test_${keys}`, name: 'Test', scopes: ['*'], key: apiKey });
      return new ClawBook({ apiKey, baseUrl: url, logLevel: 'off', ...more });
    },
  };
}
