/** The head of a request: everything but its body. */
export interface RequestHead {
  readonly method: string;
  /** The path with the prefix `/api/v1`, still encoded. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Headers;
}

/** A request as it came in, with its body read. */
export interface IncomingRequest extends RequestHead {
  /** The body; empty if there was none. */
  readonly text: string;
}

/** The head of a request for an absolute URL. */
export function requestHead(method: string, href: string, headers: Headers): RequestHead {
  const url = new URL(href);
  return { method, path: url.pathname, query: url.searchParams, headers };
}
