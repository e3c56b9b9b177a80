import { createInMemoryClawBook, type Fault } from '@clawbook/testing';
import { ClawBook, type ClientOptions } from 'clawbook-sdk';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { failureOf } from './sockets/failure-of.ts';

const clawbook = createInMemoryClawBook({ rateLimit: false });
const seeded = clawbook.state.messages.length;
const message = { platform: 'telegram', recipient: '123456789', message: 'Hello!' };
let url: string;
let close: () => Promise<void>;

beforeAll(async () => {
  const server = await clawbook.listen();
  ({ url, close } = server);
});
afterEach(() => {
  vi.restoreAllMocks();
  clawbook.reset();
});
afterAll(() => close());

function newClient(options: ClientOptions = {}): ClawBook {
  // So that no backoff takes time.
  vi.spyOn(Math, 'random').mockReturnValue(0);
  return new ClawBook({ apiKey: clawbook.apiKey, baseUrl: url, logLevel: 'off', ...options });
}

const sent = () => clawbook.state.messages.length - seeded;

/** What goes wrong, how often the message was then sent, and what the error is. */
const rows: readonly (readonly [Fault, number, string])[] = [
  [{ type: 'reset', at: 'before_reading' }, 0, 'connection'],
  [{ type: 'reset' }, 1, 'connection'],
  [{ type: 'reset', carryOut: false }, 0, 'connection'],
  [{ type: 'reset', at: 'during_body' }, 1, 'connection'],
  [{ type: 'truncate' }, 1, 'connection'],
  [{ type: 'stall', after: 'request' }, 1, 'timeout'],
  [{ type: 'stall' }, 1, 'timeout'],
  [{ type: 'stall', after: 20 }, 1, 'timeout'],
  [{ type: 'latency', milliseconds: 60_000 }, 1, 'timeout'],
  [{ type: 'status', status: 500 }, 0, 'server'],
  [{ type: 'status', status: 500, carryOut: true }, 1, 'server'],
  [{ type: 'status', status: 503, carryOut: true }, 1, 'server'],
  [{ type: 'html', status: 502, carryOut: true }, 1, 'server'],
];

describe.each(rows)('%j', (fault, count, kind) => {
  const options = kind === 'timeout' ? { timeout: 400 } : {};

  it('does not have a message sent again, and says that nobody knows what became of it', async () => {
    clawbook.faults.add(fault);
    const error = await failureOf(newClient(options).messages.send(message));
    expect([error.kind, error.outcome]).toEqual([kind, 'unknown']);
    expect(clawbook.requests).toHaveLength(1);
    expect(sent()).toBe(count);
  });

  it('has a message with an idempotency key sent again', async () => {
    clawbook.faults.add(fault);
    const result = await newClient(options).messages.send(message, { idempotencyKey: 'one' });
    expect(result.status).toBe('queued');
    expect(clawbook.requests.map(({ headers }) => headers['idempotency-key'])).toEqual(['one', 'one']);
  });

  it('has a GET sent again', async () => {
    clawbook.faults.add(fault);
    expect(await newClient(options).status()).toMatchObject({ status: 'healthy' });
    expect(clawbook.requests).toHaveLength(2);
  });
});

describe('an answer that is not what it should be', () => {
  it.each([
    { type: 'html', status: 200, carryOut: true },
    { type: 'malformed_json' },
    { type: 'status', status: 200, body: 'OK', carryOut: true },
  ] satisfies Fault[])('%j: the message was sent, once', async (fault) => {
    clawbook.faults.add(fault);
    const error = await failureOf(newClient().messages.send(message));
    expect(error.kind).toBe('unexpected_response');
    expect(clawbook.requests).toHaveLength(1);
    expect(sent()).toBe(1);
  });
});
