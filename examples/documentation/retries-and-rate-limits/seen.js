import ClawBook from 'clawbook-sdk';

const client = new ClawBook();

// #region seen
await client.status();
const { minute, hour } = client.rateLimit;
console.log(minute?.remaining, hour?.remaining); // => 59 999

const observed = client.withOptions({
  on: {
    rateLimitWait: ({ endpoint, until, reason }) => {
      console.log(endpoint, 'waits until', until, reason);
    },
  },
});
await observed.status();
// #endregion seen
