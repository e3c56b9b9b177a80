import type { Reply } from '../server/reply.ts';

/** What goes over the connection in answer to a request. */
export type Transmission =
  | WholeTransmission
  /** The reply breaks off after so many bytes of its body. */
  | { readonly reply: Reply; readonly end: BrokenEnd; readonly bytes: number }
  /** Nothing comes. */
  | { readonly reply: undefined; readonly end: BrokenEnd };

/** A reply that comes as it should. */
interface WholeTransmission {
  readonly reply: Reply;
  readonly end: 'whole';
}

/** How an exchange ends without all of an answer: never, with the connection closed, or with it reset. */
export type BrokenEnd = 'stall' | 'close' | 'reset';

/** Sends a reply as it should be. */
export function whole(reply: Reply): WholeTransmission {
  return { reply, end: 'whole' };
}

/** Sends nothing. */
export function nothing(end: BrokenEnd): Transmission {
  return { reply: undefined, end };
}

/**
 * Sends a reply that breaks off in its body, the last byte of which never comes.
 *
 * @param bytes how many come, by default half of them
 */
export function broken(reply: Reply, end: BrokenEnd, bytes?: number): Transmission {
  const length = Buffer.byteLength(reply.body ?? '');
  // Where there is no body, the head would be a whole answer.
  if (length === 0) return nothing(end);
  return { reply, end, bytes: Math.min(bytes ?? Math.floor(length / 2), length - 1) };
}
