import { describe, expect, it } from 'vitest';
import { ok, rejection, useClawBook } from './use-clawbook.ts';

const { clawbook, newClient, newKey, answer } = useClawBook();

describe('client.rateLimit', () => {
  it('is unknown before the first answer', () => {
    expect(newClient().rateLimit).toEqual({ minute: undefined, hour: undefined });
  });

  it('is the minute as the server told it and the hour as it was counted', async () => {
    const client = newClient();
    await client.status();
    await client.status();
    expect(client.rateLimit.minute).toEqual({ limit: 60, remaining: 58, resetAt: expect.any(Date) });
    expect(client.rateLimit.hour).toEqual({ limit: 1_000, remaining: 998, resetAt: expect.any(Date) });
  });

  it('is learned from errors as well', async () => {
    const client = newClient();
    await rejection(client.messages.get('msg_none'));
    expect(client.rateLimit.minute).toMatchObject({ remaining: 59 });
  });

  it('is shared by clients of one key and origin, and by no others', async () => {
    const apiKey = newKey();
    const client = newClient({ apiKey });
    const same = newClient({ apiKey, baseUrl: `${clawbook.origin}/api/v1` });
    await client.status();
    expect(same.rateLimit).toEqual(client.rateLimit);
    expect(client.withOptions({ timeout: 5 }).rateLimit).toEqual(client.rateLimit);
    expect(newClient().rateLimit.minute).toBeUndefined();
  });

  it.each([
    ['a limit of zero', { 'x-ratelimit-limit': '0', 'x-ratelimit-remaining': '0' }],
    ['more left than allowed', { 'x-ratelimit-limit': '60', 'x-ratelimit-remaining': '61' }],
    ['words', { 'x-ratelimit-limit': 'sixty', 'x-ratelimit-remaining': 'some' }],
    ['milliseconds', { 'x-ratelimit-reset': '1800000000000' }],
    ['a part alone', { 'x-ratelimit-reset': '' }],
  ])('is not learned from headers that make no sense: %s', async (_, odd) => {
    const sound = {
      'x-ratelimit-limit': '60',
      'x-ratelimit-remaining': '9',
      'x-ratelimit-reset': '1800000000',
    };
    answer('GET /status', ok({}, { headers: { ...sound, ...odd } }));
    const client = newClient({ validation: 'off' });
    expect((await client.status().withResponse()).rateLimit).toBeUndefined();
    expect(client.rateLimit.minute).toBeUndefined();
  });
});
