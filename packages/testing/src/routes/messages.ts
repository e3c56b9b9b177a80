import {
  getMessage,
  listMessages,
  type MessageListParams,
  platforms,
  type SendMessageParams,
  type SentMessage,
  sendMessage,
} from '@clawbook/contract';
import { created, ok } from '../server/answer.ts';
import { notFound } from '../server/not-found.ts';
import type { Outbox } from '../server/outbox.ts';
import type { SortFields } from '../server/require-sort-fields.ts';
import { requireSpelling } from '../server/require-spelling.ts';
import { listRoute, route, routeWithBody } from '../server/route.ts';
import { addMessage } from '../state/add-message.ts';
import { assistant } from '../state/assistant.ts';
import type { Store } from '../state/store.ts';

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
  routeWithBody(sendMessage, ({ store, outbox }, body) => created(send(body, store, outbox))),
  listRoute(listMessages, messageSortFields, ({ store }) => store.state.messages),
  route(getMessage, ({ store, param }) => {
    const message = store.state.messages.find(({ id }) => id === param('id'));
    if (message === undefined) throw notFound(`There is no message ${param('id')}`);
    return ok(message);
  }),
];

function send(
  { platform, recipient, message: content }: SendMessageParams,
  store: Store,
  outbox: Outbox,
): SentMessage {
  requireSpelling('platform', platform, platforms);
  const message = addMessage(
    { platform, direction: 'outbound', sender: { ...assistant }, content, status: 'queued' },
    { id: recipient },
    store,
  );
  const { id: message_id, conversation_id, status, created_at } = message;
  outbox.send(message);
  return { message_id, conversation_id, platform, recipient, status, created_at };
}
