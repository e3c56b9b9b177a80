import type { Adapter } from './adapter.ts';
import { sendMessageBody } from './send-message-body.ts';

interface Envelope {
  readonly data: readonly unknown[];
  readonly meta: { readonly pagination: { readonly total_pages: number } };
}

const headers = { authorization: 'Bearer YOUR_API_KEY', accept: 'application/json' };

async function exchange(url: string, init: RequestInit = { headers }): Promise<Envelope> {
  const response = await fetch(url, init);
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the server is this package's own.
  return (await response.json()) as Envelope;
}

/** The global fetch, as one would write it by hand: the baseline. */
export const bareFetch: Adapter = {
  name: 'fetch',
  packages: [],
  dialect: 'clawbookWithRetryAfter',
  readsAhead: true,
  make({ origin }) {
    const base = `${origin}/api/v1`;
    return {
      get: () => exchange(`${base}/messages/msg_1`),
      post: () =>
        exchange(`${base}/messages/send`, {
          method: 'POST',
          headers: { ...headers, 'content-type': 'application/json' },
          body: JSON.stringify(sendMessageBody),
        }),
      async list(concurrency) {
        const page = (number: number) => exchange(`${base}/messages?page=${number}&per_page=100`);
        const first = await page(1);
        let items = first.data.length;
        let next = 2;
        const readOn = async (): Promise<void> => {
          while (next <= first.meta.pagination.total_pages) {
            const { data } = await page(next++);
            items += data.length;
          }
        };
        await Promise.all(Array.from({ length: concurrency }, readOn));
        return items;
      },
    };
  },
};
