import { beforeEach, describe, expect, it } from 'vitest';
import { failed, idle, ok, pass, rejection, stopTime, useClawBook } from './use-clawbook.ts';

const { newClient, newKey, answer } = useClawBook();

const message = { platform: 'telegram', recipient: '123456789', message: 'Hello!' };
const refusal = (headers: Record<string, string>) => failed(429, { headers });
const loose = { validation: 'off' } as const;

beforeEach(() => stopTime());

describe('the message of a wait that is too long', () => {
  it('names what was waited before, and the option of the call', async () => {
    const apiKey = newKey();
    const client = newClient({ apiKey, ...loose });
    const refused = refusal({ 'retry-after': '30' });
    answer('GET /status', refused, refused, ok({}));
    const first = client.status();
    await idle();
    const second = rejection(client.messages.send(message, { maxWait: 45_000 }));
    await pass(30_000);
    expect(await second).toMatchObject({
      outcome: 'not_sent',
      retryAfter: 30,
      message:
        'messages.send: the rate limit is used up. Its turn would come in 30 s, after 60 s of waiting in all, and it ' +
        'may wait 45 s: raise `maxWait`.',
    });
    await pass(30_000);
    await first;
  });

  it('names the deadline where that is what it passes', async () => {
    answer('GET /status', refusal({ 'retry-after': '30' }), ok({}));
    const apiKey = newKey();
    const first = newClient({ apiKey, ...loose }).status();
    await idle();
    expect(await rejection(newClient({ apiKey, deadline: 5_000 }).status())).toMatchObject({
      message:
        'status: the rate limit is used up. Its turn would come in 30 s, after 30 s of waiting in all, and it ' +
        'may wait 5 s: raise `rateLimit.maxWait` or `deadline`.',
    });
    await pass(30_000);
    await first;
  });

  it.each([
    [{ rateLimit: { maxWait: 0 } }, {}, 'raise `rateLimit.maxWait`'],
    [{}, { maxWait: 0 }, 'raise `maxWait`'],
    [{ deadline: 5_000 }, {}, 'raise `rateLimit.maxWait` or `deadline`'],
    [{ rateLimit: false, maxRetries: 0 }, {}, 'leave out `rateLimit: false`'],
  ] as const)('says after a 429 what changes it: %j %j', async (options, callOptions, advice) => {
    answer('GET /status', refusal({ 'retry-after': '30' }));
    const error = rejection(newClient(options).status(callOptions));
    await idle();
    expect(await error).toMatchObject({
      message: expect.stringContaining(` Try again in 30 s, or ${advice}.`),
    });
  });
});
