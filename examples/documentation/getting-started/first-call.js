import ClawBook from 'clawbook-sdk';

// #region call
const client = new ClawBook({
  apiKey: 'YOUR_API_KEY',
  baseUrl: 'https://your-domain.com',
});

const status = await client.status();
console.log(status.status, status.version); // => healthy 1.5.0
// #endregion call
