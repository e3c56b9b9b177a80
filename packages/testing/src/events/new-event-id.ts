import { randomUUID } from 'node:crypto';

/**
 * An id for a new event (`evt_…`). It is random, unlike all others here: whoever receives events remembers the ids,
 * over a `reset()` and a restart, and would take the next event for one that it has had.
 */
export function newEventId(): string {
  return `evt_${randomUUID().replaceAll('-', '')}`;
}
