/** A message as ClawBook shows it; all dialects speak of the same, so that all parse as much. */
export function messageAt(number: number) {
  return {
    id: `msg_${number}`,
    conversation_id: 'conv_1',
    platform: 'telegram',
    direction: 'inbound',
    sender: { id: '123456789', name: 'John Doe', username: '@johndoe' },
    content: 'Hello, how are you? Is my order on its way already?',
    status: 'delivered',
    created_at: '2026-01-30T14:30:00Z',
  };
}

/** What the server answers to a message that is sent to it. */
export const sentMessage = {
  message_id: 'msg_1',
  conversation_id: 'conv_1',
  platform: 'telegram',
  recipient: '123456789',
  status: 'queued',
  created_at: '2026-01-30T14:30:00Z',
};
