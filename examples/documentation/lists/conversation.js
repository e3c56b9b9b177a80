import ClawBook from 'clawbook-sdk';

const client = new ClawBook();

// #region conversation
const [conversation] = await client.conversations
  .list({ status: 'active', sort: '-created_at' })
  .toArray({ limit: 1 });

if (conversation) {
  for await (const message of client.conversations.messages(conversation.id)) {
    console.log(message.direction, message.content); // => inbound …
  }
}
// #endregion conversation
