/** The examples that ClawBook's documentation prints, word for word. */
export const documentedExamples = {
  /** An answer to a request with a wrong key. */
  invalidApiKey: {
    success: false,
    error: {
      code: 'INVALID_API_KEY',
      message: 'The provided API key is invalid or expired',
      details: null,
    },
    meta: { request_id: 'req_abc123', timestamp: '2026-01-30T14:30:00Z' },
  },
  /** A delivery of `message.received`. */
  messageReceived: {
    id: 'evt_abc123',
    type: 'message.received',
    created_at: '2026-01-30T14:30:00Z',
    data: {
      message_id: 'msg_xyz789',
      conversation_id: 'conv_abc456',
      platform: 'telegram',
      sender: { id: '123456789', name: 'John Doe', username: '@johndoe' },
      content: 'Hello, how are you?',
      timestamp: '2026-01-30T14:29:58Z',
    },
  },
};

/** Examples as OpenAPI has them: one, of the documentation. */
export function documented(value: unknown): { documented: { summary: string; value: unknown } } {
  return { documented: { summary: "Of ClawBook's documentation", value } };
}
