import { readFileSync } from 'node:fs';
import ClawBook from 'clawbook-sdk';

// The address is an IP, and the certificate holds for a name.
const client = new ClawBook({
  tls: { ca: readFileSync('clawbook-ca.pem'), servername: 'localhost' },
});

const status = await client.status();
console.log(status.version); // => 1.5.0
