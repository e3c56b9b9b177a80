const ClawBook = require('clawbook-sdk');
const { RateLimitError } = require('clawbook-sdk'); // the other names hang on it

const client = new ClawBook();
client.status().then(
  (status) => console.log(status.version), // => 1.5.0
  (error) => console.error(error.message),
);
