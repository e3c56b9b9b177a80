import {
  createWebhook,
  type createWebhookParamsSchema,
  deleteWebhook,
  getWebhook,
  listWebhooks,
  testWebhook,
  updateWebhook,
  webhookEventTypes,
} from '@clawbook/contract';
import type * as z from 'zod';
import { created, noContent, ok } from '../server/answer.ts';
import { notFound } from '../server/not-found.ts';
import { requireSpelling } from '../server/require-spelling.ts';
import { listRoute, route, routeWithBody } from '../server/route.ts';
import type { Store } from '../state/store.ts';
import { type StoredWebhook, withoutSecret } from '../state/stored-webhook.ts';
import { wireTime } from '../state/wire-time.ts';

/** The routes of `/webhooks`. */
export const webhookRoutes = [
  routeWithBody(createWebhook, ({ store }, body) => created(withoutSecret(add(body, store)))),
  listRoute(listWebhooks, {}, ({ store }) => store.state.webhooks.map(withoutSecret)),
  route(getWebhook, ({ store, param }) => ok(withoutSecret(find(param('id'), store)))),
  routeWithBody(updateWebhook, ({ store, param }, { url, events, secret, active }) => {
    requireSpelling('events', events, webhookEventTypes);
    const webhook = find(param('id'), store);
    if (url !== undefined) webhook.url = url;
    if (events !== undefined) webhook.events = [...events];
    if (secret !== undefined) webhook.secret = secret;
    if (active !== undefined) webhook.active = active;
    return ok(withoutSecret(webhook));
  }),
  route(deleteWebhook, ({ store, param }) => {
    const { webhooks } = store.state;
    webhooks.splice(webhooks.indexOf(find(param('id'), store)), 1);
    return noContent();
  }),
  route(testWebhook, ({ store, outbox, param }) => {
    outbox.test(find(param('id'), store));
    return ok({});
  }),
];

function add(
  { url, events, secret }: z.infer<typeof createWebhookParamsSchema>,
  { state, now, nextId }: Store,
): StoredWebhook {
  requireSpelling('events', events, webhookEventTypes);
  const webhook: StoredWebhook = {
    id: nextId('wh', state.webhooks),
    url,
    events: [...events],
    active: true,
    created_at: wireTime(now()),
    secret,
  };
  state.webhooks.push(webhook);
  return webhook;
}

function find(id: string, { state }: Store): StoredWebhook {
  const webhook = state.webhooks.find((known) => known.id === id);
  if (webhook === undefined) throw notFound(`There is no webhook ${id}`);
  return webhook;
}
