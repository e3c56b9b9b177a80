import ClawBook, { RateLimitError } from 'clawbook-sdk';

const client = new ClawBook({ rateLimit: { perMinute: 1 } });
await client.status();

try {
  await client.status({ maxWait: 1_000 });
} catch (error) {
  // #region is
  if (!RateLimitError.is(error)) throw error;
  console.log(error.outcome, error.retryAfter, error.resetAt); // => not_sent … …Z
  // #endregion is
}
