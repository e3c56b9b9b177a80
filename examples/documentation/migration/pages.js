import ClawBook from 'clawbook-sdk';

const client = new ClawBook();

// #region pages
const newest = client.conversations.list({
  platform: 'telegram',
  sort: '-created_at',
  per_page: 5,
});
for await (const conversation of newest) {
  console.log(conversation.id); // => conv_000044
}
// #endregion pages
