/** What is answered, in the terms of HTTP. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  /** The body; `undefined` for an answer that has none, such as a 204. */
  readonly body: string | undefined;
}

/** A reply with a body of JSON. */
export function jsonReply(status: number, value: unknown, headers: Headers): Reply {
  headers.set('Content-Type', 'application/json');
  return textReply(status, JSON.stringify(value), headers);
}

/** A reply with a body, and its length in the headers. */
export function textReply(status: number, body: string, headers: Headers): Reply {
  headers.set('Content-Length', String(Buffer.byteLength(body)));
  return { status, headers, body };
}

/** A reply without a body. */
export function emptyReply(status: number, headers: Headers): Reply {
  return { status, headers, body: undefined };
}
