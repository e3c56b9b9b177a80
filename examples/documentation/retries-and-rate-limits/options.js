import ClawBook from 'clawbook-sdk';

const client = new ClawBook({
  rateLimit: {
    tier: 'pro', // where the server's headers do not reach you
    perMinute: 100, // leaves the rest to others who use the key
    perHour: 2_500,
    maxWait: 60_000,
  },
});
const status = await client.status({ maxWait: 5_000 });
