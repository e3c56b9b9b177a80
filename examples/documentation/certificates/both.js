import { readFileSync } from 'node:fs';
import { rootCertificates } from 'node:tls';
import ClawBook from 'clawbook-sdk';

const client = new ClawBook({
  tls: { ca: [...rootCertificates, readFileSync('clawbook-ca.pem', 'utf8')] },
});

const status = await client.status();
console.log(status.version); // => 1.5.0
