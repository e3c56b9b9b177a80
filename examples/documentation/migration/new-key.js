import ClawBook from 'clawbook-sdk';

const client = new ClawBook();

// #region new-key
const created = await client.apiKeys.create({
  name: 'Reports',
  scopes: ['read:conversations', 'read:messages'],
});
console.log(created.key); // => clawbook_sk_…
// #endregion new-key
