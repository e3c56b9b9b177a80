import ClawBook from 'clawbook-sdk';

const client = new ClawBook();

// #region query-and-body
const found = await client.request({
  method: 'GET',
  path: '/conversations',
  query: { platform: 'telegram', per_page: 5 },
});
console.log(Array.isArray(found) && found.length); // => 5

const changed = await client.request({
  method: 'PATCH',
  path: '/config',
  body: { language: 'de' },
});
console.log(changed); // => { language: 'de', … }
// #endregion query-and-body
