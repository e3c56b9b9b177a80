/** The samples of contract.md, and objects filled as it describes them. */
export const sender = { id: '123456789', name: 'John Doe', username: '@johndoe' };

export const status = {
  status: 'healthy',
  version: '1.5.0',
  uptime_seconds: 86_400,
  integrations: { whatsapp: 'connected', telegram: 'connected', discord: 'disconnected' },
};

export const sentMessage = {
  message_id: 'msg_1',
  conversation_id: 'conv_1',
  platform: 'telegram',
  recipient: '123456789',
  status: 'queued',
  created_at: '2026-01-30T14:30:00Z',
};

export const message = {
  id: 'msg_1',
  conversation_id: 'conv_1',
  platform: 'telegram',
  direction: 'inbound',
  sender,
  content: 'Hello, how are you?',
  status: 'delivered',
  created_at: '2026-01-30T14:30:00Z',
};

export const conversation = {
  id: 'conv_1',
  platform: 'telegram',
  status: 'active',
  created_at: '2026-01-30T14:30:00Z',
  updated_at: '2026-01-30T14:31:00Z',
  participant: sender,
  message_count: 3,
  last_message_at: '2026-01-30T14:31:00Z',
};

export const webhook = {
  id: 'wh_1',
  url: 'https://example.com/webhooks',
  events: ['message.received'],
  active: true,
  created_at: '2026-01-30T14:30:00Z',
};

export const apiKey = {
  id: 'key_1',
  name: 'Support bot',
  scopes: ['read:messages', '*'],
  created_at: '2026-01-30T14:30:00Z',
  last_used_at: '2026-01-30T14:31:00Z',
  expires_at: '2027-01-30T14:30:00Z',
};

export const pagination = { page: 1, per_page: 20, total: 150, total_pages: 8 };

export const successEnvelope = {
  success: true,
  data: {},
  meta: { request_id: 'req_abc123', timestamp: '2026-01-30T14:30:00Z' },
};

export const errorEnvelope = {
  success: false,
  error: {
    code: 'INVALID_API_KEY',
    message: 'The provided API key is invalid or expired',
    details: null,
  },
  meta: { request_id: 'req_abc123', timestamp: '2026-01-30T14:30:00Z' },
};

export const listEnvelope = { success: true, data: [], meta: { pagination } };

export const messageReceived = {
  message_id: 'msg_xyz789',
  conversation_id: 'conv_abc456',
  platform: 'telegram',
  sender,
  content: 'Hello, how are you?',
  timestamp: '2026-01-30T14:29:58Z',
};
