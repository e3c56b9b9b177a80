import type { Meta } from '@clawbook/contract';
import type { Store } from '../state/store.ts';
import { wireTime } from '../state/wire-time.ts';

/** The `meta` of a new answer, with an id of its own. */
export function newMeta({ now, nextId }: Store): Meta {
  return { request_id: nextId('req'), timestamp: wireTime(now()) };
}
