import ClawBook from 'clawbook-sdk';

const client = new ClawBook();

// #region limit
const page = await client.conversations.list(); // waits by itself
console.log(client.rateLimit.minute?.limit); // => 60
// #endregion limit
