import { ConfigurationError } from 'clawbook-sdk';
import { describe, expect, it, vi } from 'vitest';
import { failed, listener, pass, rejection, stopTime, useClawBook } from './use-clawbook.ts';

const { answer, clawbook, newClient } = useClawBook();

describe('a function that gives the key', () => {
  it.each([
    [
      'throws',
      () => {
        throw new Error('vault sealed');
      },
    ],
    ['rejects', () => Promise.reject(new Error('vault sealed'))],
  ])('and %s is a ConfigurationError with the cause', async (_, apiKey) => {
    const error = await rejection(newClient({ apiKey }).status());
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(error).toMatchObject({ outcome: 'not_sent', cause: { message: 'vault sealed' } });
  });

  it.each(['', ' ', 'key\n', undefined, 42])('and gives %j is a ConfigurationError', async (key) => {
    const error = await rejection(newClient({ apiKey: () => key as string }).status());
    expect(error).toMatchObject({ kind: 'configuration', message: expect.stringContaining('`apiKey`') });
    expect(clawbook.requests).toEqual([]);
  });

  it('and never gives one ends with the timeout of the attempt, and frees its place for other calls', async () => {
    stopTime();
    let asked = 0;
    const apiKey = () => (++asked > 1 ? clawbook.apiKey : new Promise<string>(() => {}));
    const client = newClient({ apiKey, timeout: 1_000, maxRetries: 0, maxConcurrent: 1 });
    const settled = listener();
    const stuck = rejection(client.messages.get('msg_000001').finally(settled));
    const behind = client.status();
    await pass(1_000);
    expect(settled).toHaveBeenCalledOnce();
    expect(await stuck).toMatchObject({ outcome: 'not_sent' });
    expect(await behind).toMatchObject({ version: '1.5.0' });
  });

  it('may use the SDK itself, however many calls wait for it', async () => {
    const vault = newClient();
    const client = newClient({
      maxConcurrent: 1,
      apiKey: async () => {
        await vault.status();
        return clawbook.apiKey;
      },
    });
    const calls = Array.from({ length: 5 }, () => client.status());
    expect(await Promise.all(calls)).toHaveLength(5);
  });

  it('and gives none for a repeat leaves open what became of the first attempt', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    answer('POST /thing', failed(503));
    const keys = [clawbook.apiKey, ''];
    const client = newClient({ apiKey: () => keys.shift() ?? '' });
    const call = client.request({ method: 'POST', path: '/thing' }, { idempotencyKey: 'order-7' });
    expect(await rejection(call)).toMatchObject({ kind: 'configuration', outcome: 'unknown' });
  });
});
