import ClawBook from 'clawbook-sdk';

const client = new ClawBook();

// #region lists
const newest = client.conversations.list({ platform: 'telegram', sort: '-created_at' });
for await (const conversation of newest) {
  console.log(conversation.id); // => conv_000044
}

const page = await client.messages.list({ start_date: '2026-01-01', per_page: 50 });
console.log(page.data.length, page.hasNextPage()); // => 50 true

const last = await client.messages.list({ sort: '-created_at' }).toArray({ limit: 10 });
console.log(last.length); // => 10
// #endregion lists
