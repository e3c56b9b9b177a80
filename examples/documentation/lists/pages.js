import ClawBook from 'clawbook-sdk';

const client = new ClawBook();

// #region pages
for await (const page of client.conversations.list().pages()) {
  console.log(page.pagination.page, page.data.length); // => 1 20
}
// #endregion pages
