import type { InMemoryClawBook } from '../src/in-memory-clawbook.ts';

/** An answer with its body parsed. */
export interface Called {
  readonly status: number;
  readonly headers: Headers;
  // oxlint-disable-next-line typescript/no-explicit-any -- a test says what it expects of a body
  readonly body: any;
}

/** Sends a request such as `call(clawbook, 'GET /status')` with the main key. */
export async function call(
  clawbook: Pick<InMemoryClawBook, 'fetch' | 'apiKey'>,
  line: string,
  { body, key = clawbook.apiKey }: { body?: unknown; key?: string } = {},
): Promise<Called> {
  const [method = 'GET', path = '/'] = line.split(' ');
  const response = await clawbook.fetch(`https://clawbook.test/api/v1${path}`, {
    method,
    headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: text === '' ? undefined : JSON.parse(text),
  };
}
