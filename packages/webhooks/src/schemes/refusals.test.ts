import { describe, expect, it } from 'vitest';
import { secret } from '../../test/deliveries.ts';
import { complaintOf } from '../../test/rejection-of.ts';
import { settingsFor } from '../verify/settings-for.ts';
import { verifyWebhook } from '../verify/verify-webhook.ts';
import { hexScheme } from './hex-scheme.ts';
import { standardWebhooksScheme } from './standard-webhooks-scheme.ts';
import { timestampedScheme } from './timestamped-scheme.ts';
import type { WebhookScheme } from './webhook-scheme.ts';

describe('the option `scheme`', () => {
  it.each<[string, unknown, string]>([
    ['a number', 5, 'got the number 5.'],
    ['null', null, '`scheme` must be'],
    ['a name that is none', 'hexx', "'hex', 'timestamped', 'standardWebhooks'"],
    ['the name of a method', 'toString', "'hex', 'timestamped', 'standardWebhooks'"],
    ['a list with a name', ['hex'], '`scheme.name`'],
    ['a scheme without read', { name: 'own' }, '`scheme.read`'],
    ['a scheme without a name', { read: () => ({ signatures: [] }) }, '`scheme.name`'],
    [
      'a misspelt field',
      { name: 'own', read: () => ({ signatures: [] }), algoritm: 'SHA-512' },
      '`scheme`: there is the unknown name `algoritm`. Did you mean `algorithm`?',
    ],
    [
      'a key that is no function',
      { name: 'own', read: () => ({ signatures: [] }), key: 'x' },
      '`scheme.key`',
    ],
    [
      'an unknown algorithm',
      { name: 'own', read: () => ({ signatures: [] }), algorithm: 'MD5' },
      "`scheme.algorithm` must be one of 'SHA-256'",
    ],
    [
      'an unknown encoding',
      { name: 'own', read: () => ({ signatures: [] }), encoding: 'base32' },
      "`scheme.encoding` must be one of 'hex', 'base64'",
    ],
    ['an answer without signatures', { name: 'own', read: () => ({}) }, '`scheme.read` must answer'],
  ])('refuses %s', async (_, wrong, expected) => {
    const options = { secret, scheme: wrong as WebhookScheme };
    expect(await complaintOf(() => verifyWebhook('{}', {}, options))).toContain(expected);
  });
});

describe('the options of a scheme', () => {
  it.each<[string, () => unknown, string]>([
    ['hexScheme', () => hexScheme({ header: 'X Signature' }), '`header`'],
    ['timestampedScheme', () => timestampedScheme({ header: '' }), '`header`'],
    ['standardWebhooksScheme', () => standardWebhooksScheme({ headerPrefix: 'a:' }), '`headerPrefix`'],
  ])('%s refuses what is no name of a header', async (_, make, option) => {
    expect(await complaintOf(make)).toContain(`${option} must be the name of a header`);
  });

  it.each<[string, (options: object) => WebhookScheme, string]>([
    ['hexScheme', hexScheme, 'headers'],
    ['timestampedScheme', timestampedScheme, 'headers'],
    ['standardWebhooksScheme', standardWebhooksScheme, 'headersPrefix'],
  ])('%s refuses a name that it does not know', async (name, make, option) => {
    expect(await complaintOf(() => make({ [option]: 'X' }))).toContain(
      `The options of ${name}: there is the unknown name \`${option}\``,
    );
  });

  it.each([[null], [undefined], [5], ['text'], [[]]])('are an object, and not %j', async (wrong) => {
    const complaint = await complaintOf(() => settingsFor(wrong as never));
    expect(complaint).toContain('The options of verifyWebhook must be an object, got');
  });

  it.each<[string, () => unknown, string]>([
    [
      'a header that is a number',
      () => hexScheme({ header: 5 as never }),
      '`header` must be the name of a header',
    ],
    [
      'an unknown hash function',
      () => hexScheme({ algorithm: 'MD5' as never }),
      '`algorithm` must be one of',
    ],
    [
      'a name like no other',
      () => hexScheme({ zzzzzzzz: 1 } as never),
      '`zzzzzzzz`. The names are header, algorithm.',
    ],
  ])('refuse %s', async (_, make, expected) => {
    expect(await complaintOf(make)).toContain(expected);
  });

  it('name another hash function', () => {
    expect(timestampedScheme({ algorithm: 'SHA-512' })).toMatchObject({ algorithm: 'SHA-512' });
  });
});
