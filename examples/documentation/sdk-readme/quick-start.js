import ClawBook from 'clawbook-sdk';

const client = new ClawBook({
  apiKey: 'YOUR_API_KEY',
  baseUrl: 'https://your-domain.com',
});

const status = await client.status();
console.log(status.version); // => 1.5.0

const message = { platform: 'telegram', recipient: '123456789', message: 'Hello!' };
const sent = await client.messages.send(message);
console.log(sent.message_id); // => msg_…
