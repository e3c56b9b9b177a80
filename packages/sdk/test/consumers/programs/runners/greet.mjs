import ClawBook, { ClawBookError } from 'clawbook-sdk';

const client = new ClawBook({
  apiKey: process.env.CLAWBOOK_KEY_OF_TESTS,
  baseUrl: 'https://your-domain.com',
});

/** The program that is tested: greets a person, and tells what became of it. */
export async function greet(recipient) {
  try {
    const { status } = await client.messages.send({ platform: 'telegram', recipient, message: 'Hello!' });
    return status;
  } catch (error) {
    if (error instanceof ClawBookError) return error.outcome;
    throw error;
  }
}
