import ClawBook from 'clawbook-sdk';

const client = new ClawBook();

// #region page
const { data, meta } = await client
  .request({ method: 'GET', path: '/conversations', query: { page: 2 } })
  .withResponse();
console.log(meta.pagination?.total_pages); // => 3
// #endregion page
