import ClawBook from 'clawbook-sdk';

const client = new ClawBook();

// #region to-array
const latest = await client.conversations
  .list({ sort: '-created_at' })
  .toArray({ limit: 30 });
console.log(latest.length); // => 30
// #endregion to-array
