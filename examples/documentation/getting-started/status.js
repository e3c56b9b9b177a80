import ClawBook from 'clawbook-sdk';

const client = new ClawBook();

const status = await client.status();
console.log(JSON.stringify(status, null, 2));
