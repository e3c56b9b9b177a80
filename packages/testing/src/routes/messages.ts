import {
  getMessage,
  listMessages,
  type MessageListParams,
  type SendMessageParams,
  type SentMessage,
  sendMessage,
} from '@clawbook/contract';
import { created, ok } from '../server/answer.ts';
import { notFound } from '../server/not-found.ts';
import type { SortFields } from '../server/require-sort-fields.ts';
import { listRoute, route, routeWithBody } from '../server/route.ts';
import { assistant } from '../state/assistant.ts';
import { openConversation } from '../state/open-conversation.ts';
import type { Store } from '../state/store.ts';
import { wireTime } from '../state/wire-time.ts';

/** What a list of messages can be sorted by. */
export const messageSortFields: SortFields<MessageListParams> = {
  created_at: true,
  platform: true,
  status: true,
  direction: true,
  id: true,
};

/** The routes of `/messages`. */
export const messageRoutes = [
  routeWithBody(sendMessage, ({ store }, body) => created(send(body, store))),
  listRoute(listMessages, messageSortFields, ({ store }) => store.state.messages),
  route(getMessage, ({ store, param }) => {
    const message = store.state.messages.find(({ id }) => id === param('id'));
    if (message === undefined) throw notFound(`There is no message ${param('id')}`);
    return ok(message);
  }),
];

function send({ platform, recipient, message: content }: SendMessageParams, store: Store): SentMessage {
  const { state, now, nextId } = store;
  const created_at = wireTime(now());
  const conversation = openConversation({ platform, recipient, created_at }, store);
  const conversation_id = conversation.id;
  const message_id = nextId('msg', state.messages);
  state.messages.push({
    id: message_id,
    conversation_id,
    platform,
    direction: 'outbound',
    sender: { ...assistant },
    content,
    status: 'queued',
    created_at,
  });
  conversation.message_count = (conversation.message_count ?? 0) + 1;
  conversation.last_message_at = created_at;
  conversation.updated_at = created_at;
  return { message_id, conversation_id, platform, recipient, status: 'queued', created_at };
}
