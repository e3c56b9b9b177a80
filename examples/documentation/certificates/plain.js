import ClawBook from 'clawbook-sdk';

const client = new ClawBook();

const status = await client.status();
console.log(status.version); // => 1.5.0
