import {
  type Conversation,
  type ConversationListParams,
  getConversation,
  listConversationMessages,
  listConversations,
} from '@clawbook/contract';
import { ok } from '../server/answer.ts';
import { notFound } from '../server/not-found.ts';
import type { SortFields } from '../server/require-sort-fields.ts';
import { listRoute, route } from '../server/route.ts';
import type { Store } from '../state/store.ts';
import { messageSortFields } from './messages.ts';

const conversationSortFields: SortFields<ConversationListParams> = {
  created_at: true,
  updated_at: true,
  last_message_at: true,
  message_count: true,
  platform: true,
  status: true,
  id: true,
};

/** The routes of `/conversations`. */
export const conversationRoutes = [
  listRoute(listConversations, conversationSortFields, ({ store }) => store.state.conversations),
  route(getConversation, ({ store, param }) => ok(find(param('id'), store))),
  listRoute(listConversationMessages, messageSortFields, ({ store, param }) => {
    const { id } = find(param('id'), store);
    return store.state.messages.filter(({ conversation_id }) => conversation_id === id);
  }),
];

function find(id: string, { state }: Store): Conversation {
  const conversation = state.conversations.find((known) => known.id === id);
  if (conversation === undefined) throw notFound(`There is no conversation ${id}`);
  return conversation;
}
