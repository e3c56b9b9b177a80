import type { IncomingRequest } from './incoming-request.ts';

/** A request that an in-memory ClawBook received, and how it was answered. */
export interface ReceivedRequest {
  readonly method: string;
  /** The path as it came, such as `/api/v1/messages/send`. */
  readonly path: string;
  /** The query's parameters, without `api_key`; of one that came twice, the last. */
  readonly query: Readonly<Record<string, string>>;
  /** The headers by their names in lower case, without `authorization`. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body: parsed if it was JSON, else its text; `undefined` if there was none. */
  readonly body: unknown;
  /** The HTTP status of the answer. */
  readonly status: number;
}

/** What the log keeps of a request: everything but the key. */
export function toReceivedRequest(request: IncomingRequest, status: number): ReceivedRequest {
  const { method, path, text } = request;
  return {
    method,
    path,
    query: without('api_key', request.query),
    headers: without('authorization', request.headers),
    body: text === '' ? undefined : parse(text),
    status,
  };
}

function without(name: string, entries: Iterable<[string, string]>): Record<string, string> {
  return Object.fromEntries([...entries].filter(([key]) => key !== name));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
