import type { ClawBook, RequestOptions } from 'clawbook-sdk';
import type { WireRequest } from '../sockets/read-requests.ts';
import type { FuzzCase } from './fuzz-case.ts';
import { pageOf } from './right-data.ts';

/** How one request of a case ended. */
export type Ended = {
  /** Which of the requests at the server are its attempts. */
  readonly isAttempt: (request: WireRequest) => boolean;
  readonly isRaw?: boolean;
} & ({ readonly data: unknown } | { readonly error: unknown });

const message = { platform: 'telegram', recipient: '1', message: 'Hello!' };
const all = (): boolean => true;
// A list whose number of pages is nonsense has no end.
const mostPages = 8;

/** Makes the calls of a case. What they reject with is a result; it never rejects itself. */
export async function makeCalls(
  client: ClawBook,
  given: FuzzCase,
  options: RequestOptions,
): Promise<Ended[]> {
  switch (given.call) {
    case 'status':
      return one(client.status(options));
    case 'status, raw':
      return one(raw(client.status(options).asResponse()), true);
    case 'messages.get':
      return one(client.messages.get(`msg_${given.number}`, options));
    case 'messages.send':
      return one(client.messages.send(message, options));
    case 'messages.send, raw':
      return one(raw(client.messages.send(message, options).asResponse()), true);
    case 'messages.sendMany':
      return sendMany(client, options);
    case 'conversations.list':
      return list(client, given, options);
    case 'conversations.list, page by page':
      return pages(client, given, options);
    case 'PATCH by hand':
      return one(client.request({ method: 'PATCH', path: '/things/1', body: { a: null } }, options));
    case 'DELETE by hand':
      return one(client.request({ method: 'DELETE', path: '/things/1' }, options));
    case 'POST by hand, with an idempotency key': {
      const call = client.request(
        { method: 'POST', path: '/things' },
        { ...options, idempotencyKey: 'key-1' },
      );
      return one(call);
    }
  }
}

async function one(call: PromiseLike<unknown>, isRaw = false): Promise<Ended[]> {
  try {
    return [{ isAttempt: all, isRaw, data: await call }];
  } catch (error) {
    return [{ isAttempt: all, isRaw, error }];
  }
}

async function raw(response: Promise<Response>): Promise<unknown> {
  return await (await response).text();
}

async function sendMany(client: ClawBook, { signal, headers }: RequestOptions): Promise<Ended[]> {
  const ended: Ended[] = [];
  const messages = ['a', 'b', 'c'].map((recipient) => ({ ...message, recipient }));
  try {
    for await (const result of client.messages.sendMany(messages, {
      signal,
      headers,
      concurrency: 2,
      maxWait: 250,
    })) {
      const { recipient } = result.message;
      const isAttempt = ({ body }: WireRequest): boolean => body.includes(`"recipient":"${recipient}"`);
      ended.push(
        result.status === 'sent' ? { isAttempt, data: result.result } : { isAttempt, error: result.error },
      );
    }
  } catch (error) {
    ended.push({ isAttempt: () => false, error });
  }
  return ended;
}

async function pages(client: ClawBook, { concurrency }: FuzzCase, options: RequestOptions): Promise<Ended[]> {
  const ended: Ended[] = [];
  let number = 1;
  const isAttempt = (page: number) => (request: WireRequest) => pageOf(request) === page;
  try {
    for await (const page of client.conversations.list({}, options).pages({ concurrency })) {
      ended.push({ isAttempt: isAttempt(number++), data: page.data });
      if (number > mostPages) break;
    }
  } catch (error) {
    ended.push({ isAttempt: isAttempt(number), error });
  }
  return ended;
}

async function list(client: ClawBook, { concurrency }: FuzzCase, options: RequestOptions): Promise<Ended[]> {
  const ids = new Set<unknown>();
  try {
    for await (const { id } of client.conversations.list({}, { ...options, concurrency })) {
      if (typeof id === 'string' && ids.has(id)) throw new Error(`The item ${id} came twice.`);
      ids.add(id);
      if (ids.size > mostPages * 3) break;
    }
    return [];
  } catch (error) {
    const failed = typeof error === 'object' && error !== null ? Reflect.get(error, 'page') : undefined;
    return [{ isAttempt: (request) => pageOf(request) === failed, error }];
  }
}
