import ClawBook from 'clawbook-sdk';

const client = new ClawBook();

// A hundred calls at once, though only 60 may go out in a minute: they wait, and all are done.
const calls = Array.from({ length: 100 }, () => client.status({ maxWait: 1_000 }));
const results = await Promise.allSettled(calls);
console.log(results.filter(({ status }) => status === 'fulfilled').length); // => 60
