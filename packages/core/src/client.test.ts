import { getStatus, sendMessage } from '@clawbook/contract';
import { describe, expect, it } from 'vitest';
import { clientWith, refusedConnection } from '../test/client-with.ts';
import { settle } from '../test/fake-clock.ts';
import { rejectionOf } from '../test/refusals.ts';
import type { ClientOptions } from './options/client-options.ts';

const body = { platform: 'telegram', recipient: '1', message: 'Hi' };
const status = { status: 'healthy', version: '1.5.0', uptime_seconds: 1, integrations: {} };
const failOnce = (_: unknown, number: number): Response => {
  if (number === 1) throw refusedConnection();
  return Response.json(status);
};

describe('HttpClient', () => {
  it('repeats after a pause', async () => {
    const { client, clock, asked } = clientWith(failOnce);
    const answer = client.request(getStatus);
    await clock.advance(499);
    expect(asked).toHaveLength(1);
    await clock.advance(1);
    expect(await answer).toEqual(status);
  });

  it('repeats after a lost connection although it may not wait for the rate limit', async () => {
    const { client, clock, asked } = clientWith(failOnce, { rateLimit: { maxWait: 0 } });
    const answer = rejectionOf(client.request(getStatus));
    await clock.advance(500);
    await answer;
    expect(asked).toHaveLength(2);
  });

  it('does not hand a request to fetch that was aborted before', async () => {
    const controller = new AbortController();
    const { client, asked } = clientWith(() => Response.json(status), {
      on: { request: () => controller.abort() },
    });
    const error = await rejectionOf(client.request(sendMessage, { body }, { signal: controller.signal }));
    expect(asked).toEqual([]);
    expect(error).toMatchObject({ name: 'AbortError', outcome: 'not_sent' });
  });

  it('leaves no timer when a call is aborted while it waits for the rate limit', async () => {
    const controller = new AbortController();
    const refused = () => new Response('', { status: 429, headers: { 'retry-after': '60' } });
    const { client, clock } = clientWith(refused);
    const error = rejectionOf(client.request(getStatus, {}, { signal: controller.signal }));
    await settle();
    controller.abort();
    expect(await error).toMatchObject({ name: 'AbortError' });
    expect(clock.timers).toBe(0);
  });

  it('takes no answer without a status for a success, as browsers give for a redirect', async () => {
    const { client } = clientWith(() => Response.error());
    const params = { method: 'DELETE', path: '/webhooks/wh_1' } as const;
    expect(await rejectionOf(client.requestUnlisted(params))).toMatchObject({
      name: 'UnexpectedResponseError',
    });
  });

  it('does not say that an answer is used that strict validation refuses', async () => {
    const lines: string[] = [];
    const note = (line: string) => lines.push(line);
    const logger = { debug: note, info: note, warn: note, error: note };
    const { client } = clientWith(() => Response.json({ version: '1.5.0' }), {
      logger,
      logLevel: 'warn',
      validation: 'strict',
    });
    expect(await rejectionOf(client.request(getStatus))).toMatchObject({ name: 'ResponseValidationError' });
    expect(lines.join('\n')).not.toContain('it is used as it came');
  });

  it.each([null, 'x', 5])('refuses %j in place of the options of a derived client', (options) => {
    const { client } = clientWith(failOnce);
    expect(() => client.mergeOptions(options as unknown as ClientOptions)).not.toThrow(TypeError);
  });
});
