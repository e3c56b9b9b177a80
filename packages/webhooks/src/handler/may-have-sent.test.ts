import { ClawBookError, ConnectionError, type Outcome } from '@clawbook/core/errors';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { make, settle } from '../../test/hand-worked-handler.ts';
import { mayHaveSent } from './may-have-sent.ts';

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

describe('mayHaveSent', () => {
  const lost = new ConnectionError('lost', {
    outcome: 'unknown',
    request: { endpoint: 'messages.send', method: 'POST', url: 'https://a.example' },
  });
  const behind = (error: Error, depth: number): Error =>
    depth === 0 ? error : new Error('my bot failed', { cause: behind(error, depth - 1) });

  it.each([
    [0, true],
    [1, true],
    [4, true],
    [5, false],
  ])('finds a send behind %i errors: %s', (depth, found) => {
    expect(mayHaveSent(behind(lost, depth))).toBe(found);
  });

  it('ends with an error that is its own cause', () => {
    const error = new Error('round and round');
    error.cause = error;
    expect(mayHaveSent(error)).toBe(false);
  });

  it('knows of no send where an error names no request', () => {
    class Lost extends ClawBookError {
      readonly kind = 'connection';
    }
    expect(mayHaveSent(new Lost('lost', { outcome: 'unknown' }))).toBe(false);
  });

  it.each([['a text'], [undefined], [{ outcome: 'unknown', request: { method: 'POST' } }]])(
    'knows of no send where %j is thrown',
    (thrown) => {
      expect(mayHaveSent(thrown)).toBe(false);
    },
  );
});
