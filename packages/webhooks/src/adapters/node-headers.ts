import type { WebhookAnswer } from '../handler/webhook-answer.ts';

/** The headers of an answer that Node.js sends. Without a word on it, Node.js would read the rest of a body to its end. */
export function nodeHeaders(
  { headers, leavesBodyUnread }: WebhookAnswer,
  httpVersion: number | undefined,
): Record<string, string> {
  // In HTTP/2 a request is a stream of its own, and the header is not allowed.
  return leavesBodyUnread && httpVersion !== 2 ? { ...headers, connection: 'close' } : { ...headers };
}
