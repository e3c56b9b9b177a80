import type { Message, Sender } from '@clawbook/contract';
import { openConversation } from './open-conversation.ts';
import type { Store } from './store.ts';
import { wireTime } from './wire-time.ts';

/** Puts a new message, written now, into the conversation with a person; opens one if there is none. */
export function addMessage(
  written: Omit<Message, 'id' | 'conversation_id' | 'created_at'>,
  person: Sender,
  store: Store,
): Message {
  const { state, now, nextId } = store;
  const created_at = wireTime(now());
  const conversation = openConversation({ platform: written.platform, person, created_at }, store);
  const message: Message = {
    id: nextId('msg', state.messages),
    conversation_id: conversation.id,
    ...written,
    created_at,
  };
  state.messages.push(message);
  conversation.message_count = (conversation.message_count ?? 0) + 1;
  conversation.last_message_at = created_at;
  conversation.updated_at = created_at;
  return message;
}
