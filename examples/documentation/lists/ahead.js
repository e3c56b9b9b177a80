import ClawBook from 'clawbook-sdk';

const client = new ClawBook();

// #region ahead
const messages = client.messages.list({ per_page: 100 }, { concurrency: 4 });
for await (const message of messages) {
  console.log(message.content);
}
// #endregion ahead
