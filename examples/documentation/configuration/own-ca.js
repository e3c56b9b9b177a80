import { readFileSync } from 'node:fs';
import ClawBook from 'clawbook-sdk';

const box = new ClawBook({
  apiKey: 'YOUR_API_KEY',
  baseUrl: 'https://203.0.113.7:8443',
  tls: { ca: readFileSync('clawbook-ca.pem') },
});
