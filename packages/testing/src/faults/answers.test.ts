import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { call } from '../../test/call.ts';
import { message, sendUnder } from '../../test/send-under.ts';
import { createInMemoryClawBook } from '../in-memory-clawbook.ts';

describe('status', () => {
  it('is answered instead, in an error envelope, and nothing is done or counted', async () => {
    const { clawbook, response, sent } = sendUnder({ type: 'status', status: 500 });
    const { status, headers } = await response;
    expect(status).toBe(500);
    expect(await (await response).json()).toEqual({
      success: false,
      error: { code: 'INTERNAL_ERROR', message: 'A fault of the test: 500', details: null },
      meta: { request_id: 'req_000001', timestamp: '2026-01-30T14:30:00Z' },
    });
    expect([headers.get('x-ratelimit-remaining'), headers.get('date'), headers.get('content-type')]).toEqual([
      null,
      'Fri, 30 Jan 2026 14:30:00 GMT',
      'application/json',
    ]);
    expect(sent()).toBe(0);
    expect(clawbook.requests).toMatchObject([
      { body: message, status: 500, carriedOut: false, faults: ['status'] },
    ]);
    expect((await call(clawbook, 'GET /status')).headers.get('x-ratelimit-remaining')).toBe('59');
  });

  it('can hide that it was done', async () => {
    const { clawbook, response, sent } = sendUnder({ type: 'status', status: 500, carryOut: true });
    expect((await response).status).toBe(500);
    expect((await response).headers.get('x-ratelimit-remaining')).toBe('59');
    expect(sent()).toBe(1);
    expect(clawbook.requests).toMatchObject([{ status: 500, carriedOut: true }]);
  });

  it('is not carried out where ClawBook refuses', async () => {
    const { clawbook, response } = sendUnder({ type: 'status', status: 500, carryOut: true }, { body: '{}' });
    expect((await response).status).toBe(500);
    expect(clawbook.requests).toMatchObject([{ carriedOut: false }]);
  });

  it.each([
    [{ status: 409 }, { success: false, error: { code: 'HTTP_409' } }],
    [{ status: 429, code: 'SLOW', message: 'Slower!' }, { error: { code: 'SLOW', message: 'Slower!' } }],
    [
      { status: 200, code: 'NO' },
      { success: false, error: { code: 'NO' } },
    ],
    [{ status: 200, body: { odd: [1] } }, { odd: [1] }],
    [{ status: 200, body: null }, null],
    [{ status: 500, body: '"text"' }, 'text'],
  ])('answers %j', async (fault, body) => {
    const answer = await sendUnder({ type: 'status', ...fault }).response;
    expect(answer.status).toBe(fault.status);
    const text = await answer.text();
    expect({ body: JSON.parse(text) }).toMatchObject({ body });
    expect(answer.headers.get('content-length')).toBe(String(text.length));
  });

  it('has the headers that it should, whether ClawBook acted or not', async () => {
    const headers = { 'Retry-After': '7', Date: 'never', 'X-RateLimit-Limit': null };
    const fault = { type: 'status', status: 429, body: 'Too many', headers } as const;
    for (const carryOut of [false, true]) {
      const answer = await sendUnder({ ...fault, carryOut }).response;
      expect(answer.headers.get('retry-after')).toBe('7');
      expect(answer.headers.get('date')).toBe('never');
      expect(answer.headers.has('x-ratelimit-limit')).toBe(false);
      expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    }
  });

  it('can be one without a body', async () => {
    const { response, sent } = sendUnder({ type: 'status', status: 204 });
    const answer = await response;
    expect([answer.status, await answer.text(), answer.headers.get('content-length'), sent()]).toEqual([
      204,
      '',
      null,
      1,
    ]);
  });
});

describe('html', () => {
  it.each([
    [{}, 502, '<title>502', 0],
    [{ status: 200, html: '<p>Grüße', carryOut: true }, 200, '<p>Grüße', 1],
  ])('%j answers a page', async (fault, status, page, count) => {
    const { response, sent } = sendUnder({ type: 'html', ...fault });
    const answer = await response;
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await answer.text()).toContain(page);
    expect(sent()).toBe(count);
  });
});

describe('malformed_json', () => {
  it('cuts off what ClawBook says, under the right length', async () => {
    const { clawbook, response, sent } = sendUnder({ type: 'malformed_json' });
    const answer = await response;
    const text = await answer.text();
    expect([answer.status, answer.headers.get('content-length')]).toEqual([201, String(text.length)]);
    expect(text).toMatch(/^\{"success":true,"data":\{"message_id"/);
    expect(() => JSON.parse(text)).toThrow(SyntaxError);
    expect(sent()).toBe(1);
    expect(clawbook.requests).toMatchObject([{ status: 201, carriedOut: true }]);
  });

  it('has a body though ClawBook says nothing', async () => {
    const clawbook = createInMemoryClawBook();
    clawbook.faults.add({ type: 'malformed_json' });
    await expect(call(clawbook, 'DELETE /webhooks/wh_000001')).rejects.toThrow(SyntaxError);
    expect(clawbook.state.webhooks).toEqual([]);
  });
});

describe('headers', () => {
  it('are changed and taken away, while ClawBook acts', async () => {
    const headers = { 'x-ratelimit-limit': null, 'X-RateLimit-Remaining': '-1', Date: null };
    const { response, sent } = sendUnder({ type: 'headers', headers });
    const answer = await response;
    expect(answer.status).toBe(201);
    const names = ['x-ratelimit-limit', 'x-ratelimit-remaining', 'date'];
    expect(names.map((name) => answer.headers.get(name))).toEqual([null, '-1', null]);
    expect(sent()).toBe(1);
  });
});

describe('latency', () => {
  it('has ClawBook act at once and answer later, with the date of then', async () => {
    const clock = { time: Date.parse('2026-01-30T14:30:00Z') };
    let resolve = (): void => {};
    const clawbook = createInMemoryClawBook({
      now: () => clock.time,
      wait: (milliseconds) =>
        new Promise<void>((done) => {
          resolve = () => {
            clock.time += milliseconds;
            done();
          };
        }),
    });
    clawbook.faults.add({ type: 'latency', milliseconds: 5_000 });
    const before = clawbook.state.messages.length;
    let isAnswered = false;
    const answer = call(clawbook, 'POST /messages/send', { body: message }).finally(() => {
      isAnswered = true;
    });
    while (clawbook.requests.length === 0) await new Promise(setImmediate);
    expect([clawbook.state.messages.length - before, isAnswered]).toEqual([1, false]);
    expect(clawbook.requests).toMatchObject([{ status: 201, carriedOut: true, faults: ['latency'] }]);
    resolve();
    expect((await answer).headers.get('date')).toBe('Fri, 30 Jan 2026 14:30:05 GMT');
  });

  it('ends with the signal, at once', async () => {
    const aborting = new AbortController();
    const { clawbook, response, sent } = sendUnder(
      { type: 'latency', milliseconds: 2_000_000_000 },
      { signal: aborting.signal },
    );
    while (clawbook.requests.length === 0) await new Promise(setImmediate);
    const reason = new Error('enough');
    aborting.abort(reason);
    await expect(response).rejects.toBe(reason);
    expect(sent()).toBe(1);
  });

  it('ends with the signal, though the timer of the test does not know of it', async () => {
    const clawbook = createInMemoryClawBook({ wait: () => new Promise(() => undefined) });
    clawbook.faults.add({ type: 'latency', milliseconds: 1 });
    const aborting = new AbortController();
    const response = clawbook.fetch(`${clawbook.origin}/api/v1/status`, { signal: aborting.signal });
    while (clawbook.requests.length === 0) await new Promise(setImmediate);
    const reason = new Error('enough');
    aborting.abort(reason);
    await expect(response).rejects.toBe(reason);
  });

  it('passes on the timers of the platform', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    let isAnswered = false;
    const answer = sendUnder({ type: 'latency', milliseconds: 30 }).response.finally(() => {
      isAnswered = true;
    });
    while (vi.getTimerCount() === 0) await new Promise(setImmediate);
    await vi.advanceTimersByTimeAsync(29);
    await new Promise(setImmediate);
    expect(isAnswered).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    await answer;
  });
});
