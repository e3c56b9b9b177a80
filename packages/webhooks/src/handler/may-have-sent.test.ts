import { ConnectionError, type Outcome } from '@clawbook/core/errors';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { make, settle } from '../../test/hand-worked-handler.ts';

beforeEach(() => void vi.useFakeTimers());

afterEach(() => vi.useRealTimers());

describe('an event whose function fails with a send', () => {
  const lost = (outcome: Outcome, method = 'POST') =>
    new ConnectionError('lost', {
      outcome,
      request: { endpoint: 'messages.send', method, url: 'https://a.example' },
    });

  it('that may have arrived does not come again, and is told', async () => {
    const { calls, onError, send } = make();
    const [sent, second] = [send(), send()];
    await settle();
    const error = new Error('my bot failed', { cause: lost('unknown') });
    calls[0]?.reject(error);
    expect([await sent, await second]).toEqual(['200 unknown', '200 unknown']);
    expect(onError).toHaveBeenCalledExactlyOnceWith(error, expect.objectContaining({ during: 'handling' }));
    expect(await send()).toBe('200 already_handled');
    expect(calls).toHaveLength(1);
  });

  it.each([
    ['was not sent', lost('not_sent')],
    ['was refused', lost('rejected')],
    ['was a read', lost('unknown', 'GET')],
    ['was no call', new Error('unknown')],
  ])('that %s comes again', async (_, error) => {
    const { calls, send } = make();
    const sent = send();
    await settle();
    calls[0]?.reject(error);
    expect(await sent).toBe('500 failed');
    void send();
    await settle();
    expect(calls).toHaveLength(2);
  });
});
