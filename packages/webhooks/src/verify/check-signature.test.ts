import { createHmac } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { hmac, messageReceived } from '../../test/deliveries.ts';
import { complaintOf, reasonOf } from '../../test/rejection-of.ts';
import type { WebhookDrift } from '../events/webhook-drift.ts';
import type { WebhookScheme } from '../schemes/webhook-scheme.ts';
import { checkSignature } from './check-signature.ts';
import { resolveVerificationOptions } from './resolve-verification-options.ts';
import { verifyWebhook } from './verify-webhook.ts';

afterEach(() => vi.unstubAllGlobals());

const text = JSON.stringify(messageReceived('evt_1'));
const headersOf = (signature: string) => ({ 'x-clawbook-signature': signature });

describe('checkSignature', () => {
  it('answers at once where the runtime can sign at once', () => {
    const settings = resolveVerificationOptions({ secret: 'at once' });
    expect(checkSignature(text, () => hmac(text, 'at once'), settings)).toBeUndefined();
  });
});

describe('in a runtime that has WebCrypto alone', () => {
  // Keys of another test may be kept: each has secrets of its own.
  const inSuchARuntime = () => vi.stubGlobal('process', undefined);

  it('verifies what is signed', async () => {
    inSuchARuntime();
    const headers = headersOf(hmac(text, 'web 1'));
    expect(await verifyWebhook(text, headers, { secret: 'web 1' })).toEqual(messageReceived('evt_1'));
  });

  it('refuses what is not, before it is parsed', async () => {
    inSuchARuntime();
    const refused = verifyWebhook('{', headersOf(hmac(text, 'another')), { secret: 'web 2' });
    expect(await reasonOf(refused)).toBe('signature_mismatch');
  });

  it('refuses what was signed too long ago', async () => {
    inSuchARuntime();
    const options = { secret: 'web 3', scheme: 'timestamped', now: () => 1_000_000 } as const;
    const value = `t=5,v1=${hmac(`5.${text}`, 'web 3')}`;
    expect(await reasonOf(verifyWebhook(text, headersOf(value), options))).toBe('timestamp_out_of_tolerance');
  });

  it('reports what differs', async () => {
    inSuchARuntime();
    const body = JSON.stringify({ ...messageReceived(), data: 5 });
    const onDrift = vi.fn<(drift: WebhookDrift) => void>();
    await verifyWebhook(body, headersOf(hmac(body, 'web 4')), { secret: 'web 4', onDrift });
    expect(onDrift).toHaveBeenCalledOnce();
  });

  it.each(['web 5', 'web 6'])(
    'accepts any of several secrets, such as %s, whoever signs with it',
    async (one) => {
      const headers = headersOf(hmac(text, one));
      // Its key is kept from here on.
      await reasonOf(verifyWebhook(text, headers, { secret: 'web 5' }));
      inSuchARuntime();
      const secret = ['web 5', 'web 6'];
      expect(await verifyWebhook(text, headers, { secret })).toMatchObject({ id: 'evt_1' });
    },
  );
});

describe('a scheme of your own', () => {
  const read: WebhookScheme['read'] = (header) => ({ signatures: [header('X-Own') ?? ''] });
  const refusalOf = (scheme: WebhookScheme, signature: string) =>
    reasonOf(verifyWebhook(text, { 'x-own': signature }, { secret: 's', scheme }));

  it('that says no more than where the signature is stands for SHA-256 in hexadecimal digits', async () => {
    const scheme = { name: 'own', read };
    const headers = { 'x-own': hmac(text, 's') };
    expect(await verifyWebhook(text, headers, { secret: 's', scheme })).toMatchObject({ id: 'evt_1' });
    expect(await refusalOf(scheme, hmac('another'))).toBe('signature_mismatch');
    expect(await refusalOf(scheme, 'abc')).toBe('malformed_signature');
  });

  it('may be of a class with fields of its own', async () => {
    class Own implements WebhookScheme {
      readonly name = 'own';
      readonly algorithm = 'SHA-512';
      readonly header = 'X-Own';
      read(header: (name: string) => string | undefined) {
        return { signatures: [header(this.header) ?? ''] };
      }
    }
    const headers = { 'x-own': createHmac('sha512', 's').update(text).digest('hex') };
    const scheme = new Own();
    expect(await verifyWebhook(text, headers, { secret: 's', scheme })).toMatchObject({ id: 'evt_1' });
  });

  it('may refuse the headers with a reason of its own', async () => {
    const failing = (error: Error): WebhookScheme => ({
      name: 'own',
      read: () => {
        throw error;
      },
    });
    expect(await refusalOf(failing(new TypeError('no such thing')), '')).toBe('malformed_signature');
    expect(await refusalOf({ name: 'own', read: () => ({ signatures: [] }) }, '')).toBe('missing_signature');
  });

  it.each([[undefined], [{ signatures: 'abc' }], [{ signatures: ['abc', 5] }]])(
    'is told what it must answer when it answers %j',
    async (claim) => {
      const scheme: WebhookScheme = { name: 'own', read: () => claim as never };
      const complaint = await complaintOf(() => verifyWebhook(text, {}, { secret: 's', scheme }));
      expect(complaint).toContain('`scheme.read` must answer');
    },
  );
});
