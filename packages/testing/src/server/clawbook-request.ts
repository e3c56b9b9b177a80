import type { IncomingRequest } from './incoming-request.ts';

/** A request as an in-memory ClawBook received it, without the key. */
export interface ClawBookRequest {
  /** The method, such as `POST`. */
  readonly method: string;
  /** The path as it came, such as `/api/v1/messages/send`. */
  readonly path: string;
  /** The query's parameters, without `api_key`; of one that came twice, the last. */
  readonly query: Readonly<Record<string, string>>;
  /** The headers by their names in lower case, without `authorization`. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body: parsed if it was JSON, else its text; `undefined` if there was none, or if it was not read. */
  readonly body: unknown;
}

/** Everything of a request but the key. */
export function toClawBookRequest(request: IncomingRequest): ClawBookRequest {
  const { method, path, text } = request;
  return {
    method,
    path,
    query: without('api_key', request.query),
    headers: without('authorization', request.headers),
    body: text === '' ? undefined : parse(text),
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
