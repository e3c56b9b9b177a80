import type { Endpoint, ListEndpoint } from '../endpoint.ts';
import { type Message, messageSchema } from '../message.ts';
import { type MessageListParams, messageListParamsSchema } from '../message-list-params.ts';
import { type SendMessageParams, sendMessageParamsSchema } from '../send-message-params.ts';
import { type SentMessage, sentMessageSchema } from '../sent-message.ts';
import * as z from '../zod.ts';

/** Sends a message to a person. */
export const sendMessage = {
  name: 'messages.send',
  method: 'POST',
  path: '/messages/send',
  scope: 'write:messages',
  source: 'documented',
  responseSource: 'inferred',
  body: sendMessageParamsSchema,
  response: sentMessageSchema,
} as const satisfies Endpoint<SentMessage, string, SendMessageParams>;

/**
 * The messages of all conversations that fit the filters.
 *
 * @experimental inferred
 */
export const listMessages = {
  name: 'messages.list',
  method: 'GET',
  path: '/messages',
  scope: 'read:messages',
  source: 'inferred',
  query: messageListParamsSchema,
  response: z.array(messageSchema),
} as const satisfies ListEndpoint<Message, string, MessageListParams>;

/**
 * One message.
 *
 * @experimental inferred
 */
export const getMessage = {
  name: 'messages.get',
  method: 'GET',
  path: '/messages/{id}',
  scope: 'read:messages',
  source: 'inferred',
  response: messageSchema,
} as const satisfies Endpoint<Message>;
