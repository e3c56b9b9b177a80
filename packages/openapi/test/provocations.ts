import { createInMemoryClawBook, type Fault, type InMemoryClawBook } from '@clawbook/testing';
import type { PlacedOperation } from './committed-document.ts';

/** Gets an error out of the in-memory ClawBook with a request that would succeed. */
type Provocation = (request: Request, operation: PlacedOperation) => Promise<Response>;

/** The provocations of an error answer that an operation names: as ClawBook gives it, and as a proxy does. */
export function provocationsOf(status: string): readonly Provocation[] {
  return [...(byClawBook[status] ?? []), ...byProxy(Number(status))];
}

const byClawBook: Readonly<Record<string, readonly Provocation[]>> = {
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
  429: [
    async (request) => {
      const clawbook = createInMemoryClawBook({ rateLimit: { perMinute: 1 }, now: () => 1_769_783_400_000 });
      await clawbook.fetch(request.clone());
      return await clawbook.fetch(request);
    },
    withFault({ type: 'status', status: 429, headers: { 'Retry-After': '30' } }),
  ],
  503: [
    withFault({ type: 'status', status: 503, headers: { 'Retry-After': 'Fri, 30 Jan 2026 14:30:00 GMT' } }),
  ],
};

/** A proxy gives a page, a text, or nothing; one that knows JSON is no different from ClawBook. */
function byProxy(status: number): readonly Provocation[] {
  return [
    withFault({ type: 'status', status }),
    withFault({ type: 'html', status }),
    withFault({ type: 'status', status, body: 'Something is wrong' }),
    withFault({ type: 'status', status, body: '', headers: { 'Content-Type': null } }),
  ];
}

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
