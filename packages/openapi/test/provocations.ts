import { createInMemoryClawBook, type Fault, type InMemoryClawBook } from '@clawbook/testing';
import type { PlacedOperation } from './committed-document.ts';

/** Gets an error out of the in-memory ClawBook with a request that would succeed. */
type Provocation = (request: Request, operation: PlacedOperation) => Promise<Response>;

/** The provocations for each error answer that an operation can name, by its status. */
export const provocations: Readonly<Record<string, readonly Provocation[]>> = {
  400: [withNonsense],
  401: [
    (request) => createInMemoryClawBook().fetch(changed(request, { key: null })),
    (request) => createInMemoryClawBook().fetch(changed(request, { key: 'clawbook_sk_test_wrong' })),
  ],
  403: [withoutScope],
  404: [
    (request, { path }) => {
      const url = request.url.replace(/\/[^/?]+(?=(?:\/(?:messages|test))?(?:\?|$))/, '/unknown');
      if (!path.includes('{')) throw new Error(`${path} has no id.`);
      return createInMemoryClawBook().fetch(changed(request, { url }));
    },
  ],
  409: [withFault({ type: 'status', status: 409 })],
  429: [
    async (request) => {
      const clawbook = createInMemoryClawBook({ rateLimit: { perMinute: 1 }, now: () => 1_769_783_400_000 });
      await clawbook.fetch(request.clone());
      return await clawbook.fetch(request);
    },
    withFault({ type: 'status', status: 429, headers: { 'Retry-After': '30' } }),
  ],
  500: [withFault({ type: 'status', status: 500 })],
  '5XX': [
    withFault({ type: 'status', status: 503, headers: { 'Retry-After': 'Fri, 30 Jan 2026 14:30:00 GMT' } }),
    withFault({ type: 'html', status: 502 }),
  ],
};

async function withNonsense(request: Request, { requestBody }: PlacedOperation): Promise<Response> {
  const clawbook = createInMemoryClawBook();
  if (requestBody) return await clawbook.fetch(changed(request, { body: '["nonsense"]' }));
  return await clawbook.fetch(changed(request, { url: `${request.url}&nonsense=1` }));
}

async function withoutScope(request: Request, { security }: PlacedOperation): Promise<Response> {
  const clawbook = createInMemoryClawBook();
  const needed = security.flatMap((requirement) => Object.values(requirement).flat());
  const scopes = ['read:status', 'read:messages', 'admin:users'].filter((scope) => !needed.includes(scope));
  clawbook.state.apiKeys.push({ id: 'key_other', name: 'Other', scopes, key: 'other' });
  return await clawbook.fetch(changed(request, { key: 'other' }));
}

function withFault(fault: Fault): Provocation {
  return async (request) => {
    const clawbook: InMemoryClawBook = createInMemoryClawBook();
    clawbook.faults.add(fault);
    return await clawbook.fetch(request);
  };
}

interface Changes {
  readonly url?: string;
  /** `null` leaves it out. */
  readonly key?: string | null;
  readonly body?: string;
}

function changed(request: Request, { url = request.url, key, body }: Changes): Request {
  const headers = new Headers(request.headers);
  if (key === null) headers.delete('authorization');
  if (typeof key === 'string') headers.set('authorization', `Bearer ${key}`);
  const { method } = request;
  if (body !== undefined) return new Request(url, { method, headers, body });
  return new Request(url, { method, headers, body: request.body, duplex: 'half' });
}
