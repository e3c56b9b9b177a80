import ClawBook from 'clawbook-sdk';

const client = new ClawBook({ apiKey: 'YOUR_API_KEY', baseUrl: 'https://your-domain.com' });

const status = await client.status();
const result = await client.messages.send({
  platform: 'telegram',
  recipient: '123456789',
  message: 'Hello!',
});
console.log(JSON.stringify({ version: status.version, result }));
