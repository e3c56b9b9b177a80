import ClawBook from 'clawbook-sdk';

const client = new ClawBook();

// #region observers
const observed = client.withOptions({
  on: {
    response: ({ endpoint, status, duration }) => console.log(endpoint, status, duration),
    retry: ({ endpoint, delay, error }) => console.log(endpoint, delay, error.outcome),
    rateLimitWait: ({ until, reason }) => console.log('waiting until', until, reason),
    deprecation: ({ endpoint, sunset }) => console.log(endpoint, 'goes away', sunset),
    drift: ({ endpoint, issues }) => console.log(endpoint, 'answers differently', issues),
  },
});
await observed.status();
// #endregion observers
