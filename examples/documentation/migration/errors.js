import ClawBook, { APIError } from 'clawbook-sdk';

const client = new ClawBook({ apiKey: 'a-wrong-key' });

try {
  await client.status({ timeout: 30_000 });
} catch (error) {
  if (!APIError.is(error)) throw error; // no answer came: ConnectionError, TimeoutError …
  console.log(error.code); // => INVALID_API_KEY
}
