/** What a delivery is answered with, before a framework has sent it. */
export interface WebhookAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Whether the body of the request was left unread, so that its connection is of no more use. */
  readonly leavesBodyUnread: boolean;
}

/**
 * An answer that says in one word what became of the delivery, and no more: whoever knows the URL can ask for it. What explains
 * it is for `onError`.
 */
export function answer(
  status: number,
  outcome: string,
  details: {
    readonly headers?: Readonly<Record<string, string>>;
    readonly leavesBodyUnread?: boolean;
  } = {},
): WebhookAnswer {
  const { headers, leavesBodyUnread = false } = details;
  return {
    status,
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ outcome }),
    leavesBodyUnread,
  };
}
