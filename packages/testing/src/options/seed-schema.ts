import {
  configSchema,
  conversationSchema,
  createdApiKeySchema,
  messageSchema,
  webhookSchema,
} from '@clawbook/contract';
import * as z from 'zod';
import { closedObject } from './closed-object.ts';

/** The schema of a seed; every object in it may have more fields than the contract names. */
export const seedSchema = closedObject({
  conversations: z.array(conversationSchema).optional(),
  messages: z.array(messageSchema).optional(),
  config: z.optional(configSchema),
  webhooks: z.array(z.intersection(webhookSchema, z.looseObject({ secret: z.string() }))).optional(),
  apiKeys: z.array(createdApiKeySchema).optional(),
  integrations: z.record(z.string(), z.string()).optional(),
});
