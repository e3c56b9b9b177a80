import { ClawBookError } from 'clawbook-sdk';

/**
 * Reminds a customer on Telegram, and tells what became of it.
 *
 * @param {import('clawbook-sdk').ClawBook} client
 * @param {string} customer
 * @returns {Promise<'sent' | 'try again' | 'look first'>}
 */
export async function remind(client, customer) {
  const message = 'Your appointment is tomorrow.';
  try {
    await client.messages.send({ platform: 'telegram', recipient: customer, message });
    return 'sent';
  } catch (error) {
    if (!ClawBookError.is(error)) throw error;
    return error.outcome === 'unknown' ? 'look first' : 'try again';
  }
}
