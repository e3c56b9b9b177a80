import { readFileSync } from 'node:fs';
import ClawBook from 'clawbook-sdk';

// CLAWBOOK_API_KEY and CLAWBOOK_BASE_URL=https://203.0.113.7:8443 are set.
const client = new ClawBook({ tls: { ca: readFileSync('clawbook-ca.pem') } });

const status = await client.status();
console.log(status.version); // => 1.5.0
