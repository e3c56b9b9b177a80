import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { hmac, messageReceived, secret } from '../../test/deliveries.ts';
import { complaintOf, reasonOf, rejectionOf } from '../../test/rejection-of.ts';
import { verifyWebhook } from '../verify/verify-webhook.ts';
import { hexScheme } from './hex-scheme.ts';
import { standardWebhooksScheme } from './standard-webhooks-scheme.ts';
import { timestampedScheme } from './timestamped-scheme.ts';
import type { WebhookScheme } from './webhook-scheme.ts';

const body = JSON.stringify(messageReceived('evt_1'));
const time = 1_769_783_400;
const now = () => time * 1_000;

describe('a scheme without options', () => {
  it.each([
    ['hex', hexScheme, 'X-ClawBook-Signature'],
    ['timestamped', timestampedScheme, 'X-ClawBook-Signature'],
    ['standardWebhooks', standardWebhooksScheme, 'webhook-signature'],
  ])('is the one that the option names %s', (name, make, header) => {
    const scheme = make();
    expect(scheme.name).toBe(name);
    expect(() => scheme.read(() => undefined)).toThrow(header);
  });
});

describe('hexScheme', () => {
  it('takes another header and another hash function', async () => {
    const scheme = hexScheme({ header: 'X-Hub-Signature-512', algorithm: 'SHA-512' });
    const signature = createHmac('sha512', secret).update(body).digest('hex');
    const headers = { 'x-hub-signature-512': `sha512=${signature}` };
    expect(await verifyWebhook(body, headers, { secret, scheme })).toMatchObject({ id: 'evt_1' });
    expect(await reasonOf(verifyWebhook(body, headers, { secret }))).toBe('missing_signature');
    const short = { 'x-hub-signature-512': hmac(body) };
    expect(await reasonOf(verifyWebhook(body, short, { secret, scheme }))).toBe('malformed_signature');
  });
});

describe('timestampedScheme', () => {
  const sign = (seconds: number | string, key = secret) => hmac(`${seconds}.${body}`, key);
  const verify = (value: string, options = {}) =>
    verifyWebhook(
      body,
      { 'x-clawbook-signature': value },
      { secret, scheme: 'timestamped', now, ...options },
    );

  it.each([
    ['one signature', `t=${time},v1=${sign(time)}`],
    ['blanks', `t=${time}, v1=${sign(time)}`],
    ['several signatures', `t=${time},v1=${sign(time, 'another')},v1=${sign(time)}`],
    ['other versions', `t=${time},v0=abc,v1=${sign(time)}`],
    ['the signature first', `v1=${sign(time)},t=${time}`],
    ['two headers of one time', `t=${time},v1=${sign(time, 'another')}, t=${time},v1=${sign(time)}`],
  ])('accepts %s', async (_, value) => {
    expect(await verify(value)).toMatchObject({ id: 'evt_1' });
  });

  it.each([
    ['missing_signature', 'no signature', `t=${time}`],
    ['malformed_signature', 'no time', `v1=${sign(time)}`],
    ['malformed_signature', 'two times', `t=${time},t=${time + 1},v1=${sign(time)}`],
    ['malformed_signature', 'a time that is no number', `t=now,v1=${sign('now')}`],
    ['malformed_signature', 'a negative time', `t=-1,v1=${sign('-1')}`],
    ['malformed_signature', 'an endless time', `t=1e999,v1=${sign('1e999')}`],
    ['signature_mismatch', 'a time that was changed', `t=${time + 1},v1=${sign(time)}`],
    ['signature_mismatch', 'an old time that is not signed', `t=1,v1=${sign(time)}`],
  ])('refuses as %s %s', async (reason, _, value) => {
    expect(await reasonOf(verify(value))).toBe(reason);
  });

  it.each([
    ['300 s ago', -300, 'accepted'],
    ['301 s ago', -301, 'timestamp_out_of_tolerance'],
    ['in 300 s', 300, 'accepted'],
    ['in 301 s', 301, 'timestamp_out_of_tolerance'],
  ])('treats what was signed %s as %i s away: %s', async (_, offset, expected) => {
    const value = `t=${time + offset},v1=${sign(time + offset)}`;
    const outcome = await verify(value).then(
      () => 'accepted',
      (error: { reason: string }) => error.reason,
    );
    expect(outcome).toBe(expected);
  });

  it('takes another tolerance, and none at all', async () => {
    const old = `t=${time - 301},v1=${sign(time - 301)}`;
    expect(await verify(old, { tolerance: 301_000 })).toMatchObject({ id: 'evt_1' });
    const ancient = `t=0,v1=${sign(0)}`;
    expect(await verify(ancient, { tolerance: Infinity })).toMatchObject({ id: 'evt_1' });
  });

  it('says how far away the time is, and in which direction', async () => {
    const ahead = await rejectionOf(verify(`t=${time + 600},v1=${sign(time + 600)}`));
    expect(String(ahead)).toContain('600 s in the future; 300 s are tolerated');
  });

  it('takes another header', async () => {
    const scheme = timestampedScheme({ header: 'X-Signature' });
    const headers = { 'X-Signature': `t=${time},v1=${sign(time)}` };
    expect(await verifyWebhook(body, headers, { secret, scheme, now })).toMatchObject({ id: 'evt_1' });
  });
});

describe('standardWebhooksScheme', () => {
  // Of bytes that are no text, so that nothing passes by taking them for one.
  const key = Buffer.from('ff00fe01fd02fc03fb04fa05f906f807', 'hex');
  const whsec = `whsec_${key.toString('base64')}`;
  const sign = (signed: string, under: string | Buffer = key) =>
    createHmac('sha256', under).update(signed).digest('base64');
  const good = sign(`msg_1.${time}.${body}`);
  const headers = (changes: Record<string, string> = {}) => ({
    'webhook-id': 'msg_1',
    'webhook-timestamp': String(time),
    'webhook-signature': `v1,${good}`,
    ...changes,
  });
  const verify = (changes: Record<string, string> = {}, options = {}) =>
    verifyWebhook(body, headers(changes), { secret: whsec, scheme: 'standardWebhooks', now, ...options });

  it.each([
    ['one signature', `v1,${good}`],
    ['several', `v1,${sign('x')} v1,${good}`],
    ['several headers, which come joined', `v1,${good}, v1,${sign('x')}`],
    ['other versions', `v1a,${sign('x')} v1,${good}`],
    ['one without its padding', `v1,${good.replace(/=+$/, '')}`],
  ])('accepts %s', async (_, value) => {
    expect(await verify({ 'webhook-signature': value })).toMatchObject({ id: 'evt_1' });
  });

  it('takes a secret in the Base64 of addresses', async () => {
    // A key whose Base64 has both characters that differ.
    const other = Buffer.from('fbefbefffffb', 'hex');
    const value = `v1,${sign(`msg_1.${time}.${body}`, other)}`;
    const options = { secret: `whsec_${other.toString('base64url')}` };
    expect(options.secret).toMatch(/-.*_|_.*-/);
    expect(await verify({ 'webhook-signature': value }, options)).toMatchObject({ id: 'evt_1' });
  });

  it('takes a secret without whsec_ as its text', async () => {
    const value = `v1,${sign(`msg_1.${time}.${body}`, Buffer.from(secret))}`;
    expect(await verify({ 'webhook-signature': value }, { secret })).toMatchObject({ id: 'evt_1' });
  });

  it.each<[string, string, Record<string, string>]>([
    ['missing_signature', 'no id', { 'webhook-id': '' }],
    ['missing_signature', 'no time', { 'webhook-timestamp': '' }],
    ['missing_signature', 'no signature of this version', { 'webhook-signature': `v2,${good}` }],
    ['malformed_signature', 'no Base64', { 'webhook-signature': `v1,${'!'.repeat(44)}` }],
    ['malformed_signature', 'another length', { 'webhook-signature': 'v1,YWJj' }],
    ['malformed_signature', 'a time that is none', { 'webhook-timestamp': 'soon' }],
    ['signature_mismatch', 'another id', { 'webhook-id': 'msg_2' }],
    ['signature_mismatch', 'another time', { 'webhook-timestamp': String(time + 1) }],
  ])('refuses as %s %s', async (reason, _, changes) => {
    expect(await reasonOf(verify(changes))).toBe(reason);
  });

  it('refuses what was signed too long ago', async () => {
    expect(await reasonOf(verify({}, { now: () => (time + 301) * 1_000 }))).toBe(
      'timestamp_out_of_tolerance',
    );
  });

  it('takes headers with another beginning', async () => {
    const scheme = standardWebhooksScheme({ headerPrefix: 'svix-' });
    const renamed = Object.entries(headers()).map(([name, value]): [string, string] => [
      name.replace('webhook-', 'svix-'),
      value,
    ]);
    expect(await verifyWebhook(body, renamed, { secret: whsec, scheme, now })).toMatchObject({ id: 'evt_1' });
  });

  it.each(['whsec_', 'whsec_!!!'])('refuses the secret %s, which was cut off or changed', async (broken) => {
    expect(await complaintOf(() => verify({}, { secret: broken }))).toContain('begins with whsec_');
  });
});

describe('a scheme of your own', () => {
  const scheme: WebhookScheme = {
    name: 'SHA-384 in Base64',
    algorithm: 'SHA-384',
    encoding: 'base64',
    key: (given) => Buffer.from(given, 'hex'),
    read: (header) => ({
      signatures: [header('X-Own') ?? ''],
      before: `${header('X-Time')}|`,
      timestamp: Number(header('X-Time')),
    }),
  };
  const own = { secret: 'ff00fe01', scheme, now };
  const sign = (seconds: string) =>
    createHmac('sha384', Buffer.from('ff00fe01', 'hex')).update(`${seconds}|${body}`).digest('base64');

  it('is followed', async () => {
    const headers = { 'x-own': sign(String(time)), 'x-time': String(time) };
    expect(await verifyWebhook(body, headers, own)).toMatchObject({ id: 'evt_1' });
    expect(await reasonOf(verifyWebhook(`${body} `, headers, own))).toBe('signature_mismatch');
    expect(await reasonOf(verifyWebhook(body, {}, own))).toBe('missing_signature');
  });

  it('does not let a time pass that is no number', async () => {
    const headers = { 'x-own': sign('soon'), 'x-time': 'soon' };
    expect(await reasonOf(verifyWebhook(body, headers, own))).toBe('timestamp_out_of_tolerance');
  });

  it('refuses the delivery when it fails', async () => {
    const read = () => {
      throw new TypeError('no such thing');
    };
    const error = await rejectionOf(verifyWebhook(body, {}, { secret, scheme: { name: 'own', read } }));
    expect(error).toMatchObject({ reason: 'malformed_signature', cause: expect.any(TypeError) });
  });
});
