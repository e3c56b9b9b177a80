import ClawBook from 'clawbook-sdk';

const client = new ClawBook();

// #region each
const newest = client.conversations.list({ platform: 'telegram', sort: '-created_at' });
for await (const conversation of newest) {
  console.log(conversation.id, conversation.created_at); // => conv_000044 2026-01-29T22:00:00Z
}
// #endregion each
