import { describe, expect, it } from 'vitest';
import { call } from '../../test/call.ts';
import { createInMemoryClawBook } from '../in-memory-clawbook.ts';
import type { Fault, StatusFault } from './fault.ts';

const message = { platform: 'telegram', recipient: '1', message: 'Hi' };

function start() {
  const clawbook = createInMemoryClawBook();
  const statuses = async (...lines: string[]) => {
    const seen: number[] = [];
    for (const line of lines) {
      const body = line.startsWith('POST') ? message : undefined;
      seen.push((await call(clawbook, line, { body })).status);
    }
    return seen;
  };
  return { clawbook, faults: clawbook.faults, statuses };
}

/** A fault that shows in the status. */
function fault(status: number, conditions: Omit<StatusFault, 'type' | 'status'> = {}): StatusFault {
  return { type: 'status', status, ...conditions };
}

describe('a fault', () => {
  it('is for the next request alone', async () => {
    const { faults, statuses } = start();
    faults.add(fault(500));
    expect(await statuses('GET /status', 'GET /status')).toEqual([500, 200]);
  });

  it('is for as many requests as it says', async () => {
    const { faults, statuses } = start();
    faults.add(fault(500, { times: 2 }));
    expect(await statuses(...Array<string>(3).fill('GET /status'))).toEqual([500, 500, 200]);
  });

  it('is there until it is removed', async () => {
    const { faults, statuses } = start();
    const added = faults.add(fault(500, { times: Infinity }));
    expect(await statuses('GET /status', 'GET /status')).toEqual([500, 500]);
    added.remove();
    expect(await statuses('GET /status')).toEqual([200]);
    expect(added.applied).toBe(2);
  });

  it('lets as many requests pass as it says', async () => {
    const { faults, statuses } = start();
    faults.add(fault(500, { skip: 2, when: { method: 'GET' } }));
    const lines = ['GET /status', 'POST /messages/send', 'GET /config', 'GET /status', 'GET /status'];
    expect(await statuses(...lines)).toEqual([200, 201, 200, 500, 200]);
  });

  it('comes after those that were added before, and counts the requests that they got', async () => {
    const { faults, statuses } = start();
    faults.add(fault(500));
    faults.add(fault(503));
    faults.add(fault(504, { skip: 3 }));
    expect(await statuses(...Array<string>(5).fill('GET /status'))).toEqual([500, 503, 200, 504, 200]);
  });

  it('is a copy of what was passed', async () => {
    const { faults, statuses } = start();
    const passed = { type: 'status' as const, status: 500 };
    faults.add(passed);
    passed.status = 503;
    expect(await statuses('GET /status')).toEqual([500]);
  });

  it('goes with clear and with reset', async () => {
    const { clawbook, faults, statuses } = start();
    const added = faults.add(fault(500));
    faults.clear();
    expect(await statuses('GET /status')).toEqual([200]);
    faults.add(fault(500));
    clawbook.reset();
    expect(await statuses('GET /status')).toEqual([200]);
    expect(added.applied).toBe(0);
    added.remove();
  });

  it('goes to the request that arrives first, though its body comes last', async () => {
    const { clawbook, faults } = start();
    faults.add(fault(500));
    let send = (_: string): void => {};
    const body = new ReadableStream<string>({
      start: (controller) => {
        send = (text) => {
          controller.enqueue(text);
          controller.close();
        };
      },
    }).pipeThrough(new TextEncoderStream());
    const url = `${clawbook.origin}/api/v1/config`;
    const headers = { Authorization: `Bearer ${clawbook.apiKey}`, 'Content-Type': 'application/json' };
    const init = { method: 'PATCH', headers, body, duplex: 'half' } as RequestInit;
    const first = clawbook.fetch(url, init);
    const second = await clawbook.fetch(url, { headers });
    send('{}');
    expect([(await first).status, second.status]).toEqual([500, 200]);
  });
});

describe('when', () => {
  it.each([
    [{ method: 'POST' }, [200, 200, 200, 418]],
    [{ path: '/messages' }, [200, 418, 200, 200]],
    [{ path: '/api/v1/messages' }, [200, 418, 200, 200]],
    [{ path: '/messages/*' }, [200, 200, 418, 418]],
    [{ path: '/messages/msg_*' }, [200, 200, 418, 200]],
    [{ path: '/m*' }, [200, 418, 200, 200]],
    [{ path: '/m**' }, [200, 418, 418, 418]],
    [{ path: '/**' }, [418, 418, 418, 418]],
    [{ path: '/statu.' }, [200, 200, 200, 201]],
    [{ path: '/status', method: 'POST' }, [200, 200, 200, 201]],
    [{}, [418, 418, 418, 418]],
  ] as const)('%j chooses requests', async (when, expected) => {
    const { faults, statuses } = start();
    faults.add(fault(418, { when, times: Infinity }));
    const lines = ['GET /status', 'GET /messages?page=2', 'GET /messages/msg_000001', 'POST /messages/send'];
    const wanted = expected.map((status, index) => (status === 200 && index === 3 ? 201 : status));
    expect(await statuses(...lines)).toEqual(wanted);
  });

  it('can be a function, which sees all of a request but the key', async () => {
    const { clawbook, faults } = start();
    const seen: unknown[] = [];
    faults.add(
      fault(500, {
        when: (request) => {
          seen.push(request);
          return (request.body as { recipient: string }).recipient === '2';
        },
      }),
    );
    const send = (recipient: string) =>
      call(clawbook, 'POST /messages/send?api_key=x', { body: { ...message, recipient } });
    expect([(await send('1')).status, (await send('2')).status]).toEqual([201, 500]);
    expect(seen).toHaveLength(2);
    expect(seen[0]).toMatchObject({
      method: 'POST',
      path: '/api/v1/messages/send',
      query: {},
      headers: { 'content-type': 'application/json' },
      body: message,
    });
    expect(JSON.stringify(seen)).not.toContain(clawbook.apiKey);
  });

  it('is asked in order, though a function has to see the body', async () => {
    const { faults, statuses } = start();
    faults.add(fault(500, { when: () => true }));
    faults.add(fault(503));
    expect(await statuses('POST /messages/send', 'POST /messages/send')).toEqual([500, 503]);
  });

  it('sees no body where it may not be read', async () => {
    const { clawbook, faults } = start();
    const bodies: unknown[] = [];
    const when = ({ body }: { body: unknown }) => bodies.push(body) > 1;
    faults.add(fault(500, { when: () => false }));
    faults.add({ type: 'reset', at: 'before_reading', when });
    await call(clawbook, 'POST /messages/send', { body: message });
    await expect(call(clawbook, 'POST /messages/send', { body: message })).rejects.toThrow('fetch failed');
    expect(bodies).toEqual([undefined, undefined]);
  });
});

describe('faults of several types', () => {
  it('come together: one latency, one change of headers and one other', async () => {
    const waits: number[] = [];
    const wait = async (milliseconds: number) => waits.push(milliseconds);
    const clawbook = createInMemoryClawBook({ wait });
    clawbook.faults.add({ type: 'latency', milliseconds: 10 });
    clawbook.faults.add({ type: 'latency', milliseconds: 20 });
    clawbook.faults.add({ type: 'headers', headers: { 'X-Request': 'one' } });
    clawbook.faults.add({ type: 'html' });
    clawbook.faults.add(fault(503));
    const get = () =>
      clawbook.fetch(`${clawbook.origin}/api/v1/status`, {
        headers: { Authorization: `Bearer ${clawbook.apiKey}` },
      });
    const [first, second] = [await get(), await get()];
    expect([first.status, first.headers.get('x-request')]).toEqual([502, 'one']);
    expect([second.status, second.headers.get('x-request')]).toEqual([503, null]);
    expect(waits).toEqual([10, 20]);
    expect(clawbook.requests.map(({ faults }) => faults)).toEqual([
      ['latency', 'html', 'headers'],
      ['latency', 'status'],
    ]);
  });
});

describe('add', () => {
  const { faults } = createInMemoryClawBook();
  const add = (value: unknown) => faults.add(value as Fault);

  it.each([
    [undefined, "what was passed must be a fault, such as { type: 'status', status: 500 }, got undefined"],
    [{}, "`type` must be one of 'latency', 'status', 'html', 'malformed_json'"],
    [{ type: 'toString' }, '`type` must be one of'],
    [
      { type: 'latency' },
      '`milliseconds` must be a number of milliseconds from 0 to 2147483647, got undefined',
    ],
    [{ type: 'latency', milliseconds: Number.NaN }, '`milliseconds`'],
    [{ type: 'latency', milliseconds: 2 ** 31 }, '`milliseconds`'],
    [{ type: 'latency', milliseconds: 1, times: 0 }, '`times` must be a whole number from 1, or Infinity'],
    [{ type: 'latency', milliseconds: 1, skip: -1 }, '`skip` must be a whole number from 0'],
    [{ type: 'latency', milliseconds: 1, after: 1 }, 'has the unknown field `after`: the fields are type'],
    [{ type: 'status', status: 199 }, '`status` must be a whole number from 200 to 599, got the number 199'],
    [{ type: 'status', status: 500, body: 1n }, '`body` must be a string, or something that JSON can say'],
    [{ type: 'status', status: 500, body: 'x', code: 'Y' }, '`code` must be left out beside `body`'],
    [{ type: 'status', status: 204, body: 'x' }, '`body` must be left out: an answer with status 204 has no'],
    [{ type: 'status', status: 500, headers: { 'a b': 'x' } }, '`headers.a b` is not named like a header'],
    [{ type: 'status', status: 500, headers: { a: 'x\ny' } }, '`headers.a` must be the text of a header'],
    [{ type: 'status', status: 500, carryOut: 1 }, '`carryOut` must be true or false'],
    [
      { type: 'html', status: 204 },
      '`status` must be a whole number from 200 to 599 whose answers have a body',
    ],
    [{ type: 'headers' }, '`headers` must be an object of headers, got undefined'],
    [{ type: 'reset', at: 'once' }, "`at` must be 'before_reading', 'after_reading' or 'during_body'"],
    [{ type: 'reset', at: 'before_reading', carryOut: true }, 'unknown field `carryOut`'],
    [{ type: 'reset', at: 'during_body', bytes: 1.5 }, '`bytes` must be a whole number of bytes from 0'],
    [{ type: 'stall', after: 'body' }, "`after` must be 'request', 'headers' or a whole number of bytes"],
    [{ type: 'truncate', bytes: -1 }, '`bytes`'],
    [{ type: 'html', when: { method: 'get' } }, "`when.method` must be 'GET', 'POST'"],
    [{ type: 'html', when: { path: 'status' } }, "`when.path` must be a path that begins with '/'"],
    [{ type: 'html', when: { url: '/' } }, 'unknown field `url`'],
    [{ type: 'html', when: '/status' }, '`when` must be an object'],
  ])('refuses %o', (value, message) => {
    expect(() => add(value)).toThrow(`faults.add: `);
    expect(() => add(value)).toThrow(message);
  });
});
