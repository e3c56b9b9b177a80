import type { Endpoint, ListEndpoint } from '../endpoint.ts';
import { noContentSchema } from '../no-content.ts';
import { type PageParams, pageParamsSchema } from '../page-params.ts';
import {
  type CreateWebhookParams,
  createWebhookParamsSchema,
  type UpdateWebhookParams,
  updateWebhookParamsSchema,
  type Webhook,
  type WebhookTest,
  webhookSchema,
  webhookTestSchema,
} from '../webhook.ts';
import * as z from '../zod.ts';

/** Registers a URL for events. The secret, with which they are signed, is not shown again. */
export const createWebhook = {
  name: 'webhooks.create',
  method: 'POST',
  path: '/webhooks',
  scope: 'admin:settings',
  source: 'documented',
  responseSource: 'inferred',
  body: createWebhookParamsSchema,
  response: webhookSchema,
} as const satisfies Endpoint<Webhook, string, CreateWebhookParams>;

/**
 * The registered URLs.
 *
 * @experimental inferred
 */
export const listWebhooks = {
  name: 'webhooks.list',
  method: 'GET',
  path: '/webhooks',
  scope: 'admin:settings',
  source: 'inferred',
  query: pageParamsSchema,
  response: z.array(webhookSchema),
} as const satisfies ListEndpoint<Webhook, string, PageParams>;

/**
 * One registered URL.
 *
 * @experimental inferred
 */
export const getWebhook = {
  name: 'webhooks.get',
  method: 'GET',
  path: '/webhooks/{id}',
  scope: 'admin:settings',
  source: 'inferred',
  response: webhookSchema,
} as const satisfies Endpoint<Webhook>;

/**
 * Changes what is named of a registered URL.
 *
 * @experimental inferred
 */
export const updateWebhook = {
  name: 'webhooks.update',
  method: 'PATCH',
  path: '/webhooks/{id}',
  scope: 'admin:settings',
  source: 'inferred',
  body: updateWebhookParamsSchema,
  response: webhookSchema,
} as const satisfies Endpoint<Webhook, string, UpdateWebhookParams>;

/**
 * Removes a registered URL.
 *
 * @experimental inferred
 */
export const deleteWebhook = {
  name: 'webhooks.delete',
  method: 'DELETE',
  path: '/webhooks/{id}',
  scope: 'admin:settings',
  source: 'inferred',
  response: noContentSchema,
} as const satisfies Endpoint<undefined>;

/**
 * Has a test event delivered.
 *
 * @experimental inferred
 */
export const testWebhook = {
  name: 'webhooks.test',
  method: 'POST',
  path: '/webhooks/{id}/test',
  scope: 'admin:settings',
  source: 'inferred',
  response: webhookTestSchema,
} as const satisfies Endpoint<WebhookTest>;
