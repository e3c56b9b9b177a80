import ClawBook, {
  AuthenticationError,
  ClawBookError,
  RateLimitError,
} from 'clawbook-sdk';

const client = new ClawBook({ apiKey: 'a wrong key' });

try {
  await client.status();
} catch (error) {
  if (RateLimitError.is(error)) console.log('again in', error.retryAfter, 'seconds');
  else if (AuthenticationError.is(error))
    console.log('wrong key', error.requestId); // => wrong key req_000001
  else if (ClawBookError.is(error)) console.log(error.kind, error.outcome);
  else throw error;
}
