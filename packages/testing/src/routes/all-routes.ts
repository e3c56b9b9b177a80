import type { Route } from '../server/route.ts';
import { apiKeyRoutes } from './api-keys.ts';
import { configRoutes } from './config.ts';
import { conversationRoutes } from './conversations.ts';
import { messageRoutes } from './messages.ts';
import { statusRoutes } from './status.ts';
import { webhookRoutes } from './webhooks.ts';

/** Every route of the API. */
export const allRoutes: readonly Route[] = [
  ...statusRoutes,
  ...messageRoutes,
  ...conversationRoutes,
  ...configRoutes,
  ...webhookRoutes,
  ...apiKeyRoutes,
];
