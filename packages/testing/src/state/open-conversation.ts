import type { Conversation, Platform } from '@clawbook/contract';
import type { Store } from './store.ts';

/** The conversation with a person on a platform; a new one, already in the state, if there is none. */
export function openConversation(
  { platform, recipient, created_at }: { platform: Platform; recipient: string; created_at: string },
  { state, nextId }: Store,
): Conversation {
  const { conversations } = state;
  const known = conversations.findLast(
    (conversation) => conversation.platform === platform && conversation.participant?.id === recipient,
  );
  if (known !== undefined) return known;
  const conversation: Conversation = {
    id: nextId('conv', conversations),
    platform,
    status: 'active',
    created_at,
    updated_at: created_at,
    participant: { id: recipient },
    message_count: 0,
    last_message_at: null,
  };
  conversations.push(conversation);
  return conversation;
}
