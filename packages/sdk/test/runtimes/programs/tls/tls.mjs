import { readFileSync } from 'node:fs';
import { ClawBook } from 'clawbook-sdk';

const client = new ClawBook({
  apiKey: 'YOUR_API_KEY',
  tls: { ca: readFileSync('ca.pem') },
  maxRetries: 0,
  validation: 'off',
});

try {
  const { version } = await client.status();
  console.log(version);
} catch (error) {
  console.log(JSON.stringify(error));
}
