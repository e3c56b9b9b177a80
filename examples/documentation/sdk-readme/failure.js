import ClawBook, { ClawBookError, RateLimitError } from 'clawbook-sdk';

const client = new ClawBook();

try {
  await client.messages.send({
    platform: 'telegram',
    recipient: '123456789',
    message: 'Hello!',
  });
} catch (error) {
  if (RateLimitError.is(error)) console.error('again in', error.retryAfter, 'seconds');
  else if (ClawBookError.is(error)) console.error(error.message, error.outcome);
  else throw error;
}
