import ClawBook from 'clawbook-sdk';

const client = new ClawBook({
  maxRetries: 3, // repeats after a failure, where that cannot do anything twice
  rateLimit: { maxWait: 60_000 }, // milliseconds that a call may wait for the limit
});

// Twenty calls at once: five are under way at a time, the others stand in a queue.
const results = await Promise.all(Array.from({ length: 20 }, () => client.status()));
console.log(results.length, client.rateLimit.minute?.remaining); // => 20 40
