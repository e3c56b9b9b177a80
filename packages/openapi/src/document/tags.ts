/** The groups of operations and events, as the SDK has them. */
export const tags = [
  { name: 'status', description: 'How a ClawBook is doing.' },
  { name: 'messages', description: 'Sending messages to people, and reading what was written.' },
  { name: 'conversations', description: 'The conversations with people.' },
  { name: 'config', description: 'The settings of a ClawBook.' },
  { name: 'webhooks', description: 'The URLs that a ClawBook sends events to.' },
  { name: 'apiKeys', description: 'The keys of the API.' },
  { name: 'events', description: 'What a ClawBook posts to webhooks. Known types; the set is open.' },
];
