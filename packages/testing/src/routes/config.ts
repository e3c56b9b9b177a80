import { getConfig, updateConfig } from '@clawbook/contract';
import { ok } from '../server/answer.ts';
import { route, routeWithBody } from '../server/route.ts';
import { mergePatch } from '../state/merge-patch.ts';

/** The routes of `/config`. */
export const configRoutes = [
  route(getConfig, ({ store }) => ok(store.state.config)),
  routeWithBody(updateConfig, ({ store }, patch) => {
    store.state.config = mergePatch(store.state.config, patch);
    return ok(store.state.config);
  }),
];
