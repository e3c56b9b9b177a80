import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Adapter, Client } from '../clients/adapter.ts';
import { clawbookSdk } from '../clients/clawbook-sdk.ts';
import { bareFetch } from '../clients/fetch.ts';
import { loadPeer } from '../peers/load-peer.ts';
import { burst } from '../tasks/burst.ts';
import { type Listener, listen } from './listener.ts';

const limit = { requests: 100, window: 3_600_000 };
let listener: Listener;

beforeEach(async () => {
  const settings = { dialect: 'clawbook', limit, alignment: 'first', latency: 0, pages: 5 } as const;
  listener = await listen(settings);
});

afterEach(() => listener.close());

async function start(adapter: Adapter): Promise<Client> {
  return adapter.make({
    origin: `http://127.0.0.1:${listener.port}`,
    connections: 5,
    load: (specifier) => loadPeer(adapter, specifier),
  });
}

describe.each([bareFetch, clawbookSdk])('the server, asked by $name', (adapter) => {
  it('answers one message, what was sent, and a list with all its pages', async () => {
    const client = await start(adapter);

    expect(await client.get?.()).toBeDefined();
    expect(await client.post?.()).toBeDefined();
    expect(await client.list?.(1)).toBe(500);
    expect(await client.list?.(3)).toBe(500);
    expect(listener.counts()).toMatchObject({ requests: 12, refused: 0 });
  });
});

describe('the server', () => {
  it('refuses what is beyond the limit, and counts it', async () => {
    const client = await start(bareFetch);

    expect(await burst(client, 103)).toMatchObject({ done: 100, lost: 3, failure: 'Error: HTTP 429' });
    expect(listener.counts()).toMatchObject({ requests: 103, refused: 3 });
  });

  it('counts the connections that were opened', async () => {
    await burst(await start(bareFetch), 4);

    expect(listener.counts()).toMatchObject({ requests: 4, sockets: 4 });
  });

  it('tells of the limit with a reset in whole seconds that is not too early', async () => {
    const before = Date.now();
    const { headers } = await fetch(`http://127.0.0.1:${listener.port}/api/v1/messages/msg_1`);

    expect(headers.get('x-ratelimit-limit')).toBe('100');
    expect(headers.get('x-ratelimit-remaining')).toBe('99');
    expect(Number(headers.get('x-ratelimit-reset')) * 1_000).toBeGreaterThanOrEqual(before + limit.window);
  });
});
