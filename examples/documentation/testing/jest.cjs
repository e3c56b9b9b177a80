// #region imports
const { createInMemoryClawBook } = require('@clawbook/testing');
const ClawBook = require('clawbook-sdk');

const clawbook = createInMemoryClawBook();
const { apiKey, origin: baseUrl, fetch } = clawbook;
const client = new ClawBook({ apiKey, baseUrl, fetch });
// #endregion imports

client.status().then(
  (status) => console.log(status.version), // => 1.5.0
  (error) => console.error(error),
);
