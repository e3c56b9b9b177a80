import type { Meta } from '@clawbook/contract';

/** The server's name for a request (`req_…`), from the envelope or else from the header that proxies set. */
export function readRequestId(meta: Meta, headers: Headers): string | undefined {
  const id: unknown = meta.request_id;
  return typeof id === 'string' ? id : (headers.get('x-request-id') ?? undefined);
}
