import {
  createInMemoryClawBook,
  type InMemoryClawBook,
  type InMemoryClawBookOptions,
} from '@clawbook/testing';
import { handlers } from '@clawbook/testing/msw';
import ClawBook, { type ClientOptions } from 'clawbook-sdk';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, vi } from 'vitest';

/** An in-memory ClawBook behind the global fetch, for the tests of one file. */
export interface ClawBookSetup {
  readonly clawbook: InMemoryClawBook;
  /** The URL of the API, with `/api/v1`. */
  readonly api: string;
  /** A client with a key of its own, so that no test waits for the rate limit of another. */
  readonly newClient: (options?: ClientOptions) => ClawBook;
  /** A key that ClawBook knows and no other test has. */
  readonly newKey: () => string;
  /** Answers a request such as `'GET /status'` instead of ClawBook: with each reply once, then with the last. */
  readonly answer: (line: string, ...replies: readonly Reply[]) => SeenRequest[];
}

/** A request that `answer` replied to. */
interface SeenRequest {
  readonly url: string;
  readonly headers: Headers;
  readonly text: string;
}

/** What is answered: a response, `'lost'` for a connection that breaks, or a function that gives one of them. */
export type Reply = Response | 'lost' | (() => Response | 'lost' | Promise<Response>);

let keys = 0;

/** Starts an in-memory ClawBook before the tests of a file and puts everything back after each. */
export function useClawBook(options: InMemoryClawBookOptions = {}): ClawBookSetup {
  const clawbook = createInMemoryClawBook(options);
  const server = setupServer(...handlers(clawbook));
  beforeAll(() => server.listen({ onUnhandledFrame: 'error' }));
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
    vi.unstubAllGlobals();
    server.resetHandlers();
    clawbook.reset();
  });
  afterAll(() => server.close());

  const api = `${clawbook.origin}/api/v1`;
  const newKey = (): string => {
    const key = `clawbook_sk_test_${String(++keys).padStart(32, 'k')}`;
    clawbook.state.apiKeys.push({ id: `key_of_test_${keys}`, name: 'Test', scopes: ['*'], key });
    return key;
  };
  const newClient = (more: ClientOptions = {}): ClawBook =>
    new ClawBook({ apiKey: newKey(), baseUrl: clawbook.origin, logger: quiet, ...more });
  const answer = (line: string, ...replies: readonly Reply[]): SeenRequest[] => {
    const [method = '', path = ''] = line.split(' ');
    const seen: SeenRequest[] = [];
    server.use(
      http.all(`${api}${path}`, async ({ request }) => {
        if (request.method !== method) return undefined;
        seen.push({ url: request.url, headers: request.headers, text: await request.text() });
        const next = replies[Math.min(seen.length, replies.length) - 1];
        const reply = typeof next === 'function' ? await next() : next;
        return reply === 'lost' || reply === undefined ? HttpResponse.error() : reply.clone();
      }),
    );
    return seen;
  };
  return { clawbook, api, newClient, newKey, answer };
}

/** A function that remembers what it is called with, for observers and loggers. */
export const listener = () => vi.fn<(...values: unknown[]) => void>();

/** A logger that keeps to itself. */
export const quiet = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

/** The documented form of a successful answer. */
export function ok(data: unknown, { meta = {}, ...init }: ResponseInit & { meta?: object } = {}): Response {
  return Response.json({ success: true, data, meta: { request_id: 'req_test', ...meta } }, init);
}

/** The documented form of a failed answer. */
export function failed(status: number, init: ResponseInit = {}): Response {
  const error = { code: 'OUT_OF_ORDER', message: 'Something is out of order', details: { part: 'test' } };
  return Response.json({ success: false, error, meta: { request_id: 'req_failed' } }, { ...init, status });
}

/** What a promise rejects with; an error if it does not. */
export async function rejection(promise: PromiseLike<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error('The promise did not reject.');
}

/** What a function throws; an error if it does not. */
export function thrown(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('Nothing was thrown.');
}

/** All of what an iterable gives. */
export async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/** Lets everything go on that waits for no timer. */
export async function idle(): Promise<void> {
  for (let turn = 0; turn < 30; turn++) await new Promise((resolve) => setImmediate(resolve));
}

/** Stops the clock and the timers; `idle` still works. */
export function stopTime(now = '2026-01-30T14:30:00Z'): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'], now: Date.parse(now) });
}

/** Lets time pass, and everything happen that waits for it. */
export async function pass(milliseconds: number): Promise<void> {
  await idle();
  await vi.advanceTimersByTimeAsync(milliseconds);
  await idle();
}
