import ClawBook, { ClawBookError } from 'clawbook-sdk';

const client = new ClawBook();

try {
  await client.messages.get('msg_unknown');
} catch (error) {
  if (!ClawBookError.is(error)) throw error;
  console.log(JSON.stringify(error, null, 2));
}
