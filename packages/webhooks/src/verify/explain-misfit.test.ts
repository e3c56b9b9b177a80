import { describe, expect, it } from 'vitest';
import { hmac, messageReceived, secret } from '../../test/deliveries.ts';
import { rejectionOf } from '../../test/rejection-of.ts';
import { verifyWebhook } from './verify-webhook.ts';
import type { WebhookVerificationOptions } from './webhook-verification-options.ts';

const text = JSON.stringify(messageReceived());
const wrong = hmac('another');

/** The reason and the message of a refusal. */
async function explain(headers: Record<string, string>, options: Partial<WebhookVerificationOptions> = {}) {
  const error = await rejectionOf(verifyWebhook(text, headers, { secret, ...options }));
  return error as Error & { reason: string };
}
const ofHex = (signature: string, options = {}) => explain({ 'x-clawbook-signature': signature }, options);
const ofBase64 = (signature: string) =>
  explain(
    { 'webhook-id': 'msg_1', 'webhook-timestamp': '5', 'webhook-signature': `v1,${signature}` },
    { scheme: 'standardWebhooks' },
  );

describe('a signature that cannot be one', () => {
  it.each([
    ['abc', 'has 64 characters, hexadecimal digits; this one has 3.'],
    [`z${wrong.slice(1)}`, 'others among them'],
    [`${wrong.slice(1)}z`, 'others among them'],
  ])('in hexadecimal digits is told from a wrong one: %s', async (signature, hint) => {
    const { reason, message } = await ofHex(signature);
    expect([reason, message]).toEqual(['malformed_signature', expect.stringContaining(hint)]);
    expect(message).toContain('of the scheme hex');
  });

  const base64 = hmac('another', secret, 'base64');
  it.each([
    ['YWJj', 'has 44 characters, Base64; this one has 4.'],
    [`!${base64.slice(1)}`, 'others among them'],
    [`${base64.slice(1)}!`, 'others among them'],
  ])('in Base64 is told from a wrong one: %s', async (signature, hint) => {
    const { reason, message } = await ofBase64(signature);
    expect([reason, message]).toEqual(['malformed_signature', expect.stringContaining(hint)]);
    expect(message).toContain('of the scheme standardWebhooks');
  });

  it('does not count beside one that is well formed', async () => {
    expect(await ofHex(`nonsense,${wrong}`)).toMatchObject({ reason: 'signature_mismatch' });
  });
});

describe('a signature that does not fit', () => {
  it('is held against the secret', async () => {
    expect((await ofHex(wrong)).message).toContain('under the secret. Check');
  });

  it('is held against all secrets', async () => {
    const { message } = await ofHex(wrong, { secret: ['a', 'b'] });
    expect(message).toContain('under any of the 2 secrets. Check');
  });

  it.each([
    ['one', '\tspaced'],
    ['one of several', ['tight', 'spaced ']],
  ])('may be due to white space in %s', async (_, spaced) => {
    const { message } = await ofHex(wrong, { secret: spaced });
    expect(message).toContain('begins or ends with white space');
  });

  it('names the scheme', async () => {
    expect((await ofHex(wrong)).message).toContain('in the scheme hex.');
    const timestamped = await ofHex(`t=5,v1=${wrong}`, { scheme: 'timestamped' });
    expect(timestamped.message).toContain('in the scheme timestamped.');
  });
});

describe('a header', () => {
  it.each([
    ['that is missing', {}, 'The header X-ClawBook-Signature is missing'],
    ['that is empty', { 'x-clawbook-signature': ' ' }, 'The header X-ClawBook-Signature is empty'],
    [
      'without a signature',
      { 'x-clawbook-signature': ',' },
      'The headers hold no signature of the scheme hex',
    ],
  ])('%s is named', async (_, headers, expected) => {
    const { reason, message } = await explain(headers);
    expect([reason, message]).toEqual(['missing_signature', expect.stringContaining(expected)]);
  });

  it.each([
    [`v1=${wrong}`, 'with one time; it has none'],
    [`t=5,t=6,v1=${wrong}`, 'with one time; it has several'],
    [`t=soon,v1=${wrong}`, 'The header X-ClawBook-Signature has a time that is no number'],
  ])('of the scheme timestamped must have its form: %s', async (signature, expected) => {
    const { reason, message } = await ofHex(signature, { scheme: 'timestamped' });
    expect([reason, message]).toEqual(['malformed_signature', expect.stringContaining(expected)]);
    expect(message).toContain('X-ClawBook-Signature');
  });

  it('of Standard Webhooks is named by its beginning and its end', async () => {
    const given = { 'webhook-id': 'msg_1', 'webhook-timestamp': 'soon', 'webhook-signature': `v1,${wrong}` };
    const { message } = await explain(given, { scheme: 'standardWebhooks' });
    expect(message).toContain('The header webhook-timestamp has a time that is no number');
    const blank = await explain({ ...given, 'webhook-id': '  ' }, { scheme: 'standardWebhooks' });
    expect(blank).toMatchObject({ reason: 'missing_signature' });
    expect(blank.message).toContain('The header webhook-id is empty');
  });
});

describe('a time', () => {
  it.each([
    [600, '600 s ago; 300 s are tolerated'],
    [-600, '600 s in the future; 300 s are tolerated'],
  ])('that is %i s old is told with its distance', async (age, expected) => {
    const now = () => (1_000 + age) * 1_000;
    const signature = `t=1000,v1=${hmac(`1000.${text}`)}`;
    const { message } = await ofHex(signature, { scheme: 'timestamped', now });
    expect(message).toContain(expected);
  });
});
