import ClawBook, {
  AuthenticationError,
  ClawBookError,
  RateLimitError,
} from 'clawbook-sdk';

const client = new ClawBook({ apiKey: 'a wrong key' });

try {
  await client.status();
} catch (error) {
  if (AuthenticationError.is(error)) {
    console.log(error.code); // => INVALID_API_KEY
  } else if (RateLimitError.is(error)) {
    console.log('again in', error.retryAfter, 'seconds');
  } else if (ClawBookError.is(error)) {
    console.log(error.kind, error.outcome);
  } else {
    throw error;
  }
}
