import ClawBook, { APIError, ClawBookError } from 'clawbook-sdk';

const client = new ClawBook({ apiKey: 'a-wrong-key' });

try {
  await client.status({ timeout: 30_000 });
} catch (error) {
  if (APIError.is(error))
    console.log(error.code); // => INVALID_API_KEY
  else if (ClawBookError.is(error)) console.log('no answer:', error.message);
  else throw error;
}
