import type { Conversation, Platform, Sender } from '@clawbook/contract';
import type { Store } from './store.ts';

/**
 * The conversation with a person on a platform, with what is newly known of them; a new one, already in the state, if
 * there is none.
 */
export function openConversation(
  { platform, person, created_at }: { platform: Platform; person: Sender; created_at: string },
  { state, nextId }: Store,
): Conversation {
  const { conversations } = state;
  const known = conversations.findLast(
    (conversation) => conversation.platform === platform && conversation.participant?.id === person.id,
  );
  if (known !== undefined) {
    known.participant = { ...known.participant, ...person };
    return known;
  }
  const conversation: Conversation = {
    id: nextId('conv', conversations),
    platform,
    status: 'active',
    created_at,
    updated_at: created_at,
    participant: { ...person },
    message_count: 0,
    last_message_at: null,
  };
  conversations.push(conversation);
  return conversation;
}
