import ClawBook, { ClawBookError } from 'clawbook-sdk';

const client = new ClawBook();

try {
  await client.messages.send({
    platform: 'telegram',
    recipient: '123456789',
    message: 'Your order is ready.',
  });
} catch (error) {
  if (!ClawBookError.is(error)) throw error;
  console.error(error.message); // says what happened and what to do
  if (error.outcome === 'unknown') {
    // It may have arrived: look before you send it again.
  }
}
