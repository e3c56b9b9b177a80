import { describe, expect, it } from 'vitest';
import { call } from '../../test/call.ts';
import { createInMemoryClawBook } from '../in-memory-clawbook.ts';

const conversation = {
  id: 'conv_000007',
  platform: 'signal',
  status: 'active',
  created_at: '2026-01-01T00:00:00Z',
  mood: 'fine',
};

describe('options', () => {
  it('have defaults', () => {
    const clawbook = createInMemoryClawBook();
    expect(clawbook.origin).toBe('https://clawbook.test');
    expect(clawbook.apiKey).toMatch(/^clawbook_sk_test_[0-9A-Za-z]{32}$/);
    expect(clawbook.state.apiKeys).toHaveLength(2);
  });

  it('set the key, the origin and the version', async () => {
    const clawbook = createInMemoryClawBook({
      apiKey: 'mine',
      origin: 'http://localhost:8080/',
      version: '2.0.0',
    });
    expect(clawbook.origin).toBe('http://localhost:8080');
    const { body } = await call(clawbook, 'GET /status', { key: 'mine' });
    expect(body.version).toBe('2.0.0');
  });

  it('look up Date.now at each call', async () => {
    const clawbook = createInMemoryClawBook();
    const original = Date.now;
    Date.now = () => Date.parse('2030-01-01T00:00:00Z');
    const { body } = await call(clawbook, 'GET /config');
    Date.now = original;
    expect(body.meta.timestamp).toBe('2030-01-01T00:00:00Z');
  });

  it('start empty with seed: false, but for the main key', () => {
    const { state } = createInMemoryClawBook({ seed: false });
    expect(state).toMatchObject({ conversations: [], messages: [], webhooks: [], config: {} });
    expect(state.apiKeys).toMatchObject([{ scopes: ['*'] }]);
  });

  it('take data of your own, copy it, keep what is unknown, and count on from its ids', async () => {
    const clawbook = createInMemoryClawBook({ seed: { conversations: [conversation] } });
    expect(clawbook.state.conversations).toEqual([conversation]);
    expect(clawbook.state.conversations[0]).not.toBe(conversation);
    const body = { platform: 'telegram', recipient: '1', message: 'Hi' };
    const sent = await call(clawbook, 'POST /messages/send', { body });
    expect(sent.body.data).toMatchObject({ conversation_id: 'conv_000008', message_id: 'msg_000001' });
  });

  it.each([
    [{ colour: 1 }, 'unknown field `colour`'],
    [{ tier: 'gold' }, "`tier` must be 'standard', 'pro' or 'elite', got \"gold\""],
    [{ tier: 'toString' }, '`tier`'],
    [{ origin: 'clawbook.test' }, '`origin` must be an origin'],
    [{ origin: 'https://clawbook.test/api/v1' }, '`origin` must be an origin'],
    [{ apiKey: '' }, '`apiKey`'],
    [{ apiKey: 'two words' }, '`apiKey`'],
    [{ rateLimit: true }, '`rateLimit`'],
    [
      { rateLimit: { perMinute: 0 } },
      '`rateLimit.perMinute` must be a whole number from 1, got the number 0',
    ],
    [{ rateLimit: { perDay: 1 } }, '`rateLimit` has the unknown field `perDay`'],
    [{ rateLimit: { perMinute: Infinity } }, '`rateLimit.perMinute`'],
    [{ rateLimit: { perHour: 0 } }, '`rateLimit.perHour` must be a whole number from 1, or Infinity'],
    [{ rateLimit: { minute: 0 } }, '`rateLimit.minute` must be a whole number of milliseconds from 1'],
    [{ rateLimit: { hour: 0.5 } }, '`rateLimit.hour`'],
    [{ rateLimit: { windowStart: 'now' } }, "`rateLimit.windowStart` must be 'clock' or 'first_request'"],
    [{ rateLimit: { headers: 'no' } }, '`rateLimit.headers` must be true or false'],
    [{ rateLimit: { resetHeader: 1 } }, "`rateLimit.resetHeader` must be 'rounded_up'"],
    [{ wait: 5 }, '`wait` must be a function'],
    [{ now: 5 }, '`now` must be a function'],
    [{ seed: 'none' }, '`seed` must be'],
    [{ seed: { people: [] } }, '`seed` has the unknown field `people`'],
    [
      { seed: { conversations: [conversation, { ...conversation, platform: 1 }] } },
      '`seed.conversations[1].platform`',
    ],
    [
      { seed: { webhooks: [{ id: 'wh_1', url: 'https://example.com', events: [] }] } },
      '`seed.webhooks[0].secret`',
    ],
    [{ version: 15 }, '`version`'],
    [null, 'must be an object, got null'],
  ])('are refused when wrong: %j', (options, message) => {
    // @ts-expect-error: what a caller without types may pass
    expect(() => createInMemoryClawBook(options)).toThrow(message);
  });

  it('refuse a clock that gives no time', () => {
    expect(() => createInMemoryClawBook({ now: () => Number.NaN })).toThrow('`now` must give milliseconds');
  });
});
