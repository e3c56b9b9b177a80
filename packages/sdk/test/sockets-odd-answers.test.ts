import type { DeprecationEvent, DriftEvent } from 'clawbook-sdk';
import { describe, expect, it } from 'vitest';
import { failureOf } from './sockets/failure-of.ts';
import { listenAsClawBook } from './sockets/listening-clawbook.ts';
import { message } from './sockets/wire-answers.ts';

const { clawbook, newClient } = listenAsClawBook();
const seeded = clawbook.state.messages.length;
const sent = (): number => clawbook.state.messages.length - seeded;

/** Has ClawBook do what it is asked to, and answer something else. */
function answerWith(data: unknown, status = 200): void {
  const body = { success: true, data, meta: { request_id: 'req_odd' } };
  clawbook.faults.add({ type: 'status', status, body, carryOut: true, times: Infinity });
}

describe('a send whose answer looks odd', () => {
  it.each([
    ['has other fields', { id: 'msg_1', state: 'fine' }],
    ['has fields of other types', { message_id: 7, status: null }],
    ['is a text', 'queued'],
    ['is null', null],
    ['is a list', [{ message_id: 'msg_1' }]],
  ])('since it %s has still been sent: the call succeeds, and says what differs', async (_what, data) => {
    answerWith(data, 201);
    const drifts: DriftEvent[] = [];
    const client = newClient({ on: { drift: (event) => drifts.push(event) } });
    expect(await client.messages.send(message)).toEqual(data);
    expect([clawbook.requests.length, sent()]).toEqual([1, 1]);
    expect(drifts).toMatchObject([{ endpoint: 'messages.send', requestId: 'req_odd' }]);
    expect(drifts[0]?.issues[0]?.path).toMatch(/^data/);
  });

  it('has still been sent under strict, which says so and does not send it again', async () => {
    answerWith({ id: 'msg_1' }, 201);
    const error = await failureOf(newClient({ validation: 'strict' }).messages.send(message));
    expect(error).toMatchObject({ kind: 'response_validation', outcome: 'unknown' });
    expect(error.message).toContain('the request was carried out');
    expect([clawbook.requests.length, sent()]).toEqual([1, 1]);
  });
});

describe('an answer', () => {
  const status = {
    status: 'sleepy',
    version: '9.0.0',
    uptime_seconds: 1,
    region: 'eu',
    integrations: { telegram: 'limping', signal: 'connected' },
  };

  it('may hold fields and values that nobody knows yet, also under strict', async () => {
    answerWith(status);
    const drifts: DriftEvent[] = [];
    const client = newClient({ validation: 'strict', on: { drift: (event) => drifts.push(event) } });
    expect(await client.status()).toEqual(status);
    expect(drifts).toEqual([]);
  });

  it('of another shape is given as it came and reported, unless under strict', async () => {
    const odd = { ...status, uptime_seconds: 'long' };
    answerWith(odd);
    const drifts: DriftEvent[] = [];
    const client = newClient({ on: { drift: (event) => drifts.push(event) } });
    expect(await client.status()).toEqual(odd);
    expect(drifts.map(({ issues }) => issues.map(({ path }) => path))).toEqual([['data.uptime_seconds']]);
    const error = await failureOf(client.status({ validation: 'strict' }));
    expect(error.message).toContain('data.uptime_seconds');
    expect(await client.status({ validation: 'off' })).toEqual(odd);
    expect(drifts).toHaveLength(2);
  });
});

describe('a deprecated endpoint', () => {
  it('is reported once, with its sunset, for each endpoint and not for each call or client', async () => {
    const headers = {
      deprecation: '@1767225600',
      sunset: 'Sat, 31 Oct 2026 23:59:59 GMT',
      link: '<https://docs.test/v2>; rel="deprecation"',
    };
    clawbook.faults.add({ type: 'headers', headers, times: Infinity });
    const reports: DeprecationEvent[] = [];
    const warnings: string[] = [];
    const ignore = (): void => {};
    const logger = {
      debug: ignore,
      info: ignore,
      error: ignore,
      warn: (text: string) => void warnings.push(text),
    };
    const on = { deprecation: (event: DeprecationEvent) => reports.push(event) };
    const client = newClient({ on, logger, logLevel: 'warn' });
    await Promise.all([client.status(), client.messages.send(message), client.status()]);
    await client.withOptions({ timeout: 5_000 }).status();
    expect(reports.map(({ endpoint }) => endpoint).sort()).toEqual(['messages.send', 'status']);
    for (const report of reports) {
      expect(report).toMatchObject({
        since: new Date('2026-01-01T00:00:00Z'),
        sunset: new Date('2026-10-31T23:59:59Z'),
        link: 'https://docs.test/v2',
      });
    }
    expect(warnings).toHaveLength(2);
    expect(warnings[0]).toContain('stops working on 2026-10-31');
  });
});
