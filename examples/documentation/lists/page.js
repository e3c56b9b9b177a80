import ClawBook from 'clawbook-sdk';

const client = new ClawBook();

// #region page
const page = await client.conversations.list({ page: 2, per_page: 20 });
console.log(page.data.length, page.pagination.total); // => 20 45

if (page.hasNextPage()) {
  const next = await page.getNextPage();
  console.log(next.pagination.page); // => 3
}
// #endregion page
