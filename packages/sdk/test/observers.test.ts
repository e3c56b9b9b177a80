import type { LogLevel, Observers } from 'clawbook-sdk';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { failed, listener, ok, quiet, useClawBook } from './use-clawbook.ts';

const { api, newClient, answer } = useClawBook();

beforeEach(() => {
  vi.spyOn(Math, 'random').mockReturnValue(0);
});

/** Observers that write down what they are told, in order. */
function recording() {
  const events: [name: string, event: unknown][] = [];
  const on: Observers = Object.fromEntries(
    ['request', 'response', 'retry', 'rateLimitWait', 'deprecation', 'drift'].map((name) => [
      name,
      (event: unknown) => events.push([name, event]),
    ]),
  );
  return { on, events };
}

const summary = { endpoint: 'status', method: 'GET', url: `${api}/status` };

describe('observers', () => {
  it('are told of each attempt, answer and repeat, in order', async () => {
    const headers = {
      'x-ratelimit-limit': '60',
      'x-ratelimit-remaining': '3',
      'x-ratelimit-reset': '1800000000',
    };
    answer('GET /status', 'lost', failed(503), ok({}, { headers }));
    const { on, events } = recording();
    await newClient({ on, validation: 'off' }).status();
    expect(events).toEqual([
      ['request', { ...summary, attempt: 1 }],
      ['retry', { ...summary, attempt: 1, delay: 0, error: expect.objectContaining({ kind: 'connection' }) }],
      ['request', { ...summary, attempt: 2 }],
      [
        'response',
        { ...summary, attempt: 2, status: 503, duration: expect.any(Number), rateLimit: undefined },
      ],
      ['retry', { ...summary, attempt: 2, delay: 0, error: expect.objectContaining({ status: 503 }) }],
      ['request', { ...summary, attempt: 3 }],
      [
        'response',
        {
          ...summary,
          attempt: 3,
          status: 200,
          duration: expect.any(Number),
          rateLimit: { limit: 60, remaining: 3, resetAt: new Date(1_800_000_000_000) },
        },
      ],
    ]);
  });

  it('are told of deprecation and drift after the answer', async () => {
    answer('GET /status', ok({ odd: true }, { headers: { deprecation: 'true' } }));
    const { on, events } = recording();
    await newClient({ on }).status();
    expect(events.map(([name]) => name)).toEqual(['request', 'response', 'deprecation', 'drift']);
  });

  it('are not told of a failure that is not repeated as of a repeat', async () => {
    answer('GET /status', failed(400));
    const { on, events } = recording();
    await newClient({ on })
      .status()
      .catch(() => {});
    expect(events.map(([name]) => name)).toEqual(['request', 'response']);
  });

  it('are not told of a call that is refused before it is sent', async () => {
    const { on, events } = recording();
    await newClient({ on })
      .messages.get('')
      .catch(() => {});
    expect(events).toEqual([]);
  });

  it.each([
    [
      'throw',
      () => {
        throw new Error('observer broken');
      },
    ],
    ['reject', () => Promise.reject(new Error('observer broken'))],
  ])('that %s are logged and break nothing', async (_, broken) => {
    answer('GET /status', failed(503), ok({ odd: true }, { headers: { deprecation: 'true' } }));
    const error = listener();
    const on = { request: broken, response: broken, retry: broken, deprecation: broken, drift: broken };
    expect(await newClient({ on, logger: { ...quiet, error } }).status()).toEqual({ odd: true });
    await new Promise((resolve) => setImmediate(resolve));
    const names = new Set(error.mock.calls.map(([line]) => /on\.(\w+)/.exec(String(line))?.[1]));
    expect(names).toEqual(new Set(Object.keys(on)));
    expect(error.mock.calls[0]?.[1]).toMatchObject({ message: 'observer broken' });
  });

  it('that change their event change nothing', async () => {
    const on: Observers = {
      request: (event) => Object.assign(event, { url: 'https://evil.test/', method: 'DELETE' }),
    };
    const error: unknown = await newClient({ on })
      .messages.get('msg_none')
      .catch((reason: unknown) => reason);
    expect(error).toMatchObject({ request: { url: `${api}/messages/msg_none`, method: 'GET' } });
  });
});

describe('the log', () => {
  const write = async (logLevel: LogLevel | undefined) => {
    answer('GET /status', failed(503), ok({ odd: true }));
    const lines: string[] = [];
    const at = (level: string) => (message: string) => lines.push(`${level} ${message}`);
    const logger = { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
    const on = {
      response: () => {
        throw new Error('broken');
      },
    };
    await newClient({ logger, on, ...(logLevel === undefined ? {} : { logLevel }) }).status();
    return lines;
  };

  it.each<[LogLevel | undefined, string[]]>([
    ['off', []],
    ['error', ['error']],
    ['warn', ['error', 'warn']],
    [undefined, ['error', 'warn']],
    ['info', ['error', 'info', 'warn']],
    ['debug', ['debug', 'error', 'info', 'warn']],
  ])('at the level %s holds %j', async (level, expected) => {
    const lines = await write(level);
    expect(new Set(lines.map((line) => line.split(' ')[0]))).toEqual(new Set(expected));
    expect(lines.every((line) => line.includes('[clawbook-sdk] '))).toBe(true);
  });

  it('tells at `debug` what is asked and answered, and at `info` what is repeated', async () => {
    const lines = await write('debug');
    expect(lines).toContain(`debug [clawbook-sdk] status: GET ${api}/status, attempt 1`);
    expect(lines).toContainEqual(expect.stringMatching(/^debug .*status: 503 after \d+ ms$/));
    expect(lines).toContainEqual(
      expect.stringMatching(/^info .*status: repeats in 0 ms after ServerError: /),
    );
  });

  it('goes to the console unless told otherwise', async () => {
    answer('GET /status', ok({ odd: true }));
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    await newClient({ logger: undefined }).status();
    expect(warn).toHaveBeenCalledOnce();
  });

  it('that throws breaks nothing', async () => {
    const broken = () => {
      throw new Error('disk full');
    };
    const logger = { debug: broken, info: broken, warn: broken, error: broken };
    answer('GET /status', failed(503), ok({ odd: true }));
    expect(await newClient({ logger, logLevel: 'debug' }).status()).toEqual({ odd: true });
  });
});
