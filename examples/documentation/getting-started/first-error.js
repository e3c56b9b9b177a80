import ClawBook, { ClawBookError } from 'clawbook-sdk';

const client = new ClawBook({ apiKey: 'a wrong key' });

try {
  await client.status();
} catch (error) {
  if (!ClawBookError.is(error)) throw error;
  console.error(error.name, error.outcome);
  console.error(error.message);
}
