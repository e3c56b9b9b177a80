import ClawBook, { type Conversation } from 'clawbook-sdk';

const client = new ClawBook();

const nameOf = (conversation: Conversation): string =>
  conversation.participant?.name ?? conversation.id;

const conversations = await client.conversations.list({ sort: '-created_at' });
console.log(conversations.data.map(nameOf)); // => [ …
