/** A request as it came in, with its body read. */
export interface IncomingRequest {
  readonly method: string;
  /** The path with the prefix `/api/v1`, still encoded. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Headers;
  /** The body; empty if there was none. */
  readonly text: string;
}

/** Reads a request to its end; rejects with the signal's reason when it is aborted meanwhile. */
export async function readIncomingRequest(request: Request): Promise<IncomingRequest> {
  const url = new URL(request.url);
  const text = await request.text();
  request.signal.throwIfAborted();
  return {
    method: request.method,
    path: url.pathname,
    query: url.searchParams,
    headers: request.headers,
    text,
  };
}
