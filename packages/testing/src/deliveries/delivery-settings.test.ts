import { describe, expect, it } from 'vitest';
import { createReceiver, deliveringClawBook, webhookFor } from '../../test/receiver.ts';
import { createInMemoryClawBook } from '../in-memory-clawbook.ts';

describe('deliverTo', () => {
  const urls = ['http://localhost:3000/', 'https://example.com/'];

  it.each([
    ['loopback', urls.slice(0, 1)],
    ['anywhere', urls],
    ['nowhere', []],
    [({ protocol }: URL) => protocol === 'https:', urls.slice(1)],
    [undefined, urls],
  ] as const)('%s chooses the webhooks that are delivered to', async (deliverTo, expected) => {
    const { receiver, clawbook } = deliveringClawBook({ deliverTo, events: [] });
    for (const url of urls) clawbook.state.webhooks.push(webhookFor(['ai.error'], { id: url, url }));
    clawbook.emit('ai.error');
    await clawbook.deliveries.settled();
    expect(receiver.deliveries.map(({ url }) => url)).toEqual(expected);
    const skipped = clawbook.deliveries.log.filter(({ outcome }) => outcome === 'skipped');
    expect(skipped.map(({ url, attempts }) => [url, attempts])).toEqual(
      urls.filter((url) => !expected.some((chosen) => chosen === url)).map((url) => [url, []]),
    );
  });

  it('leaves everything beyond this machine alone by default', async () => {
    const clawbook = createInMemoryClawBook({
      seed: { webhooks: [webhookFor(['ai.error'], { url: 'https://example.com/' })] },
    });
    clawbook.emit('ai.error');
    await clawbook.deliveries.settled();
    expect(clawbook.deliveries.log).toMatchObject([{ outcome: 'skipped', attempts: [] }]);
  });

  it('leaves the example webhook alone', async () => {
    const receiver = createReceiver();
    const clawbook = createInMemoryClawBook({ webhooks: { fetch: receiver.fetch } });
    clawbook.receiveMessage({ content: 'Hi' });
    await clawbook.deliveries.settled();
    expect(receiver.deliveries).toEqual([]);
  });
});

describe('the option webhooks', () => {
  it.each([
    [
      { deliverTo: 'everywhere' },
      "`webhooks.deliverTo` must be 'loopback', 'anywhere', 'nowhere' or a function",
    ],
    [{ fetch: 'http://localhost' }, '`webhooks.fetch` must be a function'],
    [{ scheme: 'hmac' }, '`webhooks.scheme` must be'],
    [{ scheme: 'timestamped', prefix: 'sha256=' }, '`webhooks.prefix` is of the scheme'],
    [{ headerName: '' }, '`webhooks.headerName`'],
    [{ retryDelays: 3 }, '`webhooks.retryDelays` must be a list of milliseconds'],
    [{ retryDelays: [-1] }, '`webhooks.retryDelays`'],
    [{ retryDelays: [2 ** 31] }, '`webhooks.retryDelays`'],
    [{ timeout: 0 }, '`webhooks.timeout` must be milliseconds from 1'],
    [{ copies: 1.5 }, '`webhooks.copies` must be a whole number from 1 to 1000'],
    [{ secret: 's' }, '`webhooks` has the unknown field `secret`'],
    [false, '`webhooks` must be an object'],
  ])('is refused when wrong: %j', (webhooks, message) => {
    // @ts-expect-error: what a caller without types may pass
    expect(() => createInMemoryClawBook({ webhooks })).toThrow(message);
  });
});
