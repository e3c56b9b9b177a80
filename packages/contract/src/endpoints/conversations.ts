import { type Conversation, conversationSchema } from '../conversation.ts';
import { type ConversationListParams, conversationListParamsSchema } from '../conversation-list-params.ts';
import type { Endpoint, ListEndpoint } from '../endpoint.ts';
import { type Message, messageSchema } from '../message.ts';
import { type MessageListParams, messageListParamsSchema } from '../message-list-params.ts';
import * as z from '../zod.ts';

/** The conversations that fit the filters. */
export const listConversations = {
  name: 'conversations.list',
  method: 'GET',
  path: '/conversations',
  scope: 'read:conversations',
  source: 'documented',
  query: conversationListParamsSchema,
  response: z.array(conversationSchema),
} as const satisfies ListEndpoint<Conversation, string, ConversationListParams>;

/**
 * One conversation.
 *
 * @experimental inferred
 */
export const getConversation = {
  name: 'conversations.get',
  method: 'GET',
  path: '/conversations/{id}',
  scope: 'read:conversations',
  source: 'inferred',
  response: conversationSchema,
} as const satisfies Endpoint<Conversation>;

/**
 * The messages of one conversation that fit the filters.
 *
 * @experimental inferred
 */
export const listConversationMessages = {
  name: 'conversations.messages',
  method: 'GET',
  path: '/conversations/{id}/messages',
  scope: 'read:messages',
  source: 'inferred',
  query: messageListParamsSchema,
  response: z.array(messageSchema),
} as const satisfies ListEndpoint<Message, string, MessageListParams>;
