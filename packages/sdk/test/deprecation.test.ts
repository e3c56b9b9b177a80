import type { DeprecationEvent } from 'clawbook-sdk';
import { describe, expect, it, vi } from 'vitest';
import { listener, ok, quiet, useClawBook } from './use-clawbook.ts';

const { newClient, answer } = useClawBook();

const status = { status: 'healthy', version: '1.5.0', uptime_seconds: 5, integrations: {} };
const headers = {
  deprecation: '@1767225600',
  sunset: 'Sat, 31 Oct 2026 23:59:59 GMT',
  link: '<https://docs.test/v2>; rel="deprecation"; type="text/html"',
};

/** A client whose deprecations and warnings are kept. */
function listening() {
  const deprecation = vi.fn<(event: DeprecationEvent) => void>();
  const warn = listener();
  const client = newClient({ on: { deprecation }, logger: { ...quiet, warn } });
  return { client, deprecation, warn };
}

describe('a deprecated endpoint', () => {
  it('is reported once, with its sunset', async () => {
    answer('GET /status', ok(status, { headers }));
    const { client, deprecation, warn } = listening();
    await client.status();
    await client.status();
    expect(deprecation.mock.calls).toEqual([
      [
        {
          endpoint: 'status',
          method: 'GET',
          url: 'https://clawbook.test/api/v1/status',
          since: new Date('2026-01-01T00:00:00Z'),
          sunset: new Date('2026-10-31T23:59:59Z'),
          link: 'https://docs.test/v2',
          message: undefined,
        },
      ],
    ]);
    expect(warn.mock.calls).toEqual([
      [
        expect.stringMatching(
          /status is deprecated, and stops working on 2026-10-31 \(https:\/\/docs\.test\/v2\)/,
        ),
      ],
    ]);
  });

  it('is reported once for each endpoint', async () => {
    answer('GET /status', ok(status, { headers }));
    answer('GET /config', ok({}, { headers }));
    const { client, deprecation } = listening();
    await Promise.all([client.status(), client.config.get(), client.status(), client.config.get()]);
    expect(deprecation.mock.calls.map(([{ endpoint }]) => endpoint).sort()).toEqual(['config.get', 'status']);
  });

  it('is not reported again by a client made of the first with withOptions', async () => {
    answer('GET /status', ok(status, { headers }));
    const { client, deprecation } = listening();
    await client.status();
    await client.withOptions({ timeout: 5_000 }).status();
    expect(deprecation).toHaveBeenCalledOnce();
  });

  it.each<[string, ResponseInit & { meta?: object }, Partial<DeprecationEvent>]>([
    ['the header of the drafts', { headers: { deprecation: 'true' } }, { since: undefined }],
    [
      'a date in the header',
      { headers: { deprecation: 'Thu, 01 Jan 2026 00:00:00 GMT' } },
      { since: new Date('2026-01-01T00:00:00Z') },
    ],
    ['Sunset alone', { headers: { sunset: headers.sunset } }, { sunset: new Date('2026-10-31T23:59:59Z') }],
    ['nonsense in both', { headers: { deprecation: '???', sunset: 'soon' } }, { sunset: undefined }],
    ['a text in the meta', { meta: { deprecation: 'Use v2' } }, { message: 'Use v2' }],
    ['an object in the meta', { meta: { deprecation: { use: 'v2' } } }, { message: '{"use":"v2"}' }],
    ['warnings in the meta', { meta: { warnings: ['Use v2'] } }, { message: '["Use v2"]' }],
  ])('is recognised by %s', async (_, init, expected) => {
    answer('GET /status', ok(status, init));
    const { client, deprecation } = listening();
    await client.status();
    expect(deprecation.mock.calls[0]?.[0]).toMatchObject({ endpoint: 'status', ...expected });
  });

  it.each([{ warnings: [] }, { warnings: null }, { deprecation: false }, { deprecation: '' }])(
    'is not seen in the meta %j',
    async (meta) => {
      answer('GET /status', ok(status, { meta }));
      const { client, deprecation } = listening();
      await client.status();
      expect(deprecation).not.toHaveBeenCalled();
    },
  );
});
