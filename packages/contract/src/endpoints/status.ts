import type { Endpoint } from '../endpoint.ts';
import { type Status, statusSchema } from '../status.ts';

/** How a ClawBook is doing. Documented without the envelope. */
export const getStatus = {
  name: 'status',
  method: 'GET',
  path: '/status',
  scope: 'read:status',
  source: 'documented',
  response: statusSchema,
} as const satisfies Endpoint<Status>;
