import { getStatus } from '@clawbook/contract';
import { bare } from '../server/answer.ts';
import { route } from '../server/route.ts';

/** The route of `/status`. */
export const statusRoutes = [
  route(getStatus, ({ store }) =>
    bare({
      status: 'healthy',
      version: store.version,
      uptime_seconds: Math.max(0, Math.floor((store.now() - store.startedAt()) / 1_000)),
      integrations: store.state.integrations,
    }),
  ),
];
