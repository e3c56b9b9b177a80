import type { Conversation, Message } from '@clawbook/contract';
import { assistant } from '../state/assistant.ts';
import { wireTime } from '../state/wire-time.ts';
import { exampleDialogues } from './example-dialogues.ts';
import { type ExamplePerson, examplePeople } from './example-people.ts';

const minute = 60_000;
const hour = 60 * minute;
const lastBegins = Date.parse('2026-01-30T14:00:00Z');

/** The example conversations, oldest first, with their messages, oldest first. */
export function exampleConversations(): { conversations: Conversation[]; messages: Message[] } {
  // Already in order: a conversation is over long before the next one begins.
  const messages = examplePeople
    .flatMap(messagesWith)
    .map((message, index) => ({ id: id('msg', index), ...message }));
  return {
    conversations: examplePeople.map((person, index) => conversationWith(person, index, messages)),
    messages,
  };
}

function conversationWith(
  { platform, participant }: ExamplePerson,
  index: number,
  messages: readonly Message[],
): Conversation {
  const own = messages.filter((message) => message.conversation_id === id('conv', index));
  const last = own.at(-1)?.created_at ?? beginning(index);
  return {
    id: id('conv', index),
    platform,
    status: statusOf(index),
    created_at: beginning(index),
    updated_at: last,
    participant: { ...participant },
    message_count: own.length,
    last_message_at: last,
  };
}

function messagesWith({ platform, participant }: ExamplePerson, index: number): Omit<Message, 'id'>[] {
  const lines = exampleDialogues[index % exampleDialogues.length] ?? [];
  return lines.slice(0, 2 + (index % 6)).map((content, line) => {
    const inbound = line % 2 === 0;
    const waited = line * (2 + (index % 3)) * minute + ((index + line) % 7) * 8_000;
    return {
      conversation_id: id('conv', index),
      platform,
      direction: inbound ? 'inbound' : 'outbound',
      sender: { ...(inbound ? participant : assistant) },
      content,
      status: inbound ? 'delivered' : deliveryOf(index + line),
      created_at: wireTime(beginningTime(index) + waited),
    };
  });
}

function beginningTime(index: number): number {
  return lastBegins - (examplePeople.length - 1 - index) * 16 * hour;
}

function beginning(index: number): string {
  return wireTime(beginningTime(index));
}

function statusOf(index: number): Conversation['status'] {
  if (index % 9 === 4) return 'closed';
  return index < 15 ? 'archived' : 'active';
}

function deliveryOf(number: number): Message['status'] {
  if (number % 13 === 5) return 'failed';
  return number % 7 === 3 ? 'sent' : 'delivered';
}

function id(prefix: string, index: number): string {
  return `${prefix}_${String(index + 1).padStart(6, '0')}`;
}
