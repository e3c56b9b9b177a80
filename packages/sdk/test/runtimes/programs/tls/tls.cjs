const { readFileSync } = require('node:fs');
const { ClawBook } = require('clawbook-sdk');

const client = new ClawBook({
  apiKey: 'YOUR_API_KEY',
  tls: { ca: readFileSync('ca.pem') },
  maxRetries: 0,
  validation: 'off',
});

client.status().then(
  ({ version }) => console.log(version),
  (error) => console.log(JSON.stringify(error)),
);
