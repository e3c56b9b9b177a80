import type { Fault } from '../src/faults/fault.ts';
import { createInMemoryClawBook } from '../src/in-memory-clawbook.ts';

/** What `sendUnder` sends. */
export const message = { platform: 'telegram', recipient: '1', message: 'Hi' };

/** Sends a message under a fault, through `fetch`. */
export function sendUnder(fault: Fault, init: RequestInit = {}) {
  const clawbook = createInMemoryClawBook({ now: () => Date.parse('2026-01-30T14:30:00Z') });
  clawbook.faults.add(fault);
  const before = clawbook.state.messages.length;
  const response = clawbook.fetch(`${clawbook.origin}/api/v1/messages/send`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${clawbook.apiKey}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(message),
    ...init,
  });
  return { clawbook, response, sent: () => clawbook.state.messages.length - before };
}
