import ClawBook from 'clawbook-sdk';

const client = new ClawBook({
  apiKey: 'YOUR_API_KEY',
  baseUrl: 'https://your-domain.com',
  timeout: 10_000,
  deadline: 60_000,
});
