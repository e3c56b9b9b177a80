import { describe, expect, it } from 'vitest';
import { signWebhook } from './sign-webhook.ts';

const body = '{"id":"evt_1"}';
const timestamp = 1_706_624_400;

// Where no source is named, the expected values were made with openssl.
describe('signWebhook', () => {
  it('signs with the hex HMAC-SHA256 of the body by default', () => {
    // RFC 4231, test case 2
    expect(signWebhook('what do ya want for nothing?', { secret: 'Jefe' })).toEqual({
      'X-ClawBook-Signature': '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    });
  });

  it('puts a prefix before it, and takes another header', () => {
    expect(signWebhook(body, { secret: 'new', prefix: 'sha256=', headerName: 'X-Signature' })).toEqual({
      'X-Signature': 'sha256=f0a6c60021ddbfa49cde28300827d8bde5caec331ad099a2346f99bb273ddba7',
    });
  });

  it.each([
    ['text beyond ASCII', 'Grüße 👍', 'cc3a09606235740b78a1635a66181d4737715026439dcd69bc339f7900266eaf'],
    [
      'bytes that are no text',
      Uint8Array.of(0xff, 0, 0xfe),
      'f56f52f1cd0afcf31d20a5a59c45ecb75217938afcd68d9c5e4e456dde5acf51',
    ],
    [
      'an ArrayBuffer',
      Uint8Array.of(0xff, 0, 0xfe).buffer,
      'f56f52f1cd0afcf31d20a5a59c45ecb75217938afcd68d9c5e4e456dde5acf51',
    ],
    [
      'a part of a Buffer',
      Buffer.from(`x${body}x`).subarray(1, -1),
      'f0a6c60021ddbfa49cde28300827d8bde5caec331ad099a2346f99bb273ddba7',
    ],
  ])('signs the exact bytes of %s', (_, content, signature) => {
    expect(signWebhook(content, { secret: 'new' })).toEqual({ 'X-ClawBook-Signature': signature });
  });

  it.each([timestamp, timestamp + 0.9, new Date(timestamp * 1_000)])('signs a timestamp: %s', (time) => {
    expect(signWebhook(body, { secret: 'new', scheme: 'timestamped', timestamp: time })).toEqual({
      'X-ClawBook-Signature':
        't=1706624400,v1=658b0b404f619392b7900908b46cd9ffa24922c9fded8b4c871ded42f9f0fea0',
    });
  });

  it('signs the present time without one', () => {
    const before = Math.floor(Date.now() / 1_000);
    const { 'X-ClawBook-Signature': header = '' } = signWebhook(body, {
      secret: 'new',
      scheme: 'timestamped',
    });
    const time = Number(/^t=(\d+),/.exec(header)?.[1]);
    expect(time).toBeGreaterThanOrEqual(before);
    expect(time).toBeLessThanOrEqual(Date.now() / 1_000);
  });

  it('signs as Standard Webhooks does', () => {
    // The example of the specification's libraries
    const options = {
      scheme: 'standardWebhooks',
      secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
      id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      timestamp: 1_614_265_330,
    } as const;
    expect(signWebhook('{"test": 2432232314}', options)).toEqual({
      'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    });
  });

  it('takes the id from the event, and a secret without whsec_ as it is', () => {
    expect(signWebhook(body, { scheme: 'standardWebhooks', secret: 'new', timestamp })).toEqual({
      'webhook-id': 'evt_1',
      'webhook-timestamp': '1706624400',
      'webhook-signature': 'v1,Rxyjz/tR8GeppmFpjc+t5k2EjTXJk6md1Qd71ryXwX0=',
    });
  });

  it('signs with each of several secrets, where the scheme carries several signatures', () => {
    const secret = ['old', 'new'];
    expect(signWebhook(body, { secret, scheme: 'timestamped', timestamp })).toEqual({
      'X-ClawBook-Signature':
        't=1706624400,v1=deee4a48ad04d0085bd600d2b2e46db95f87f69cdae0257e663f909b5eab0131,v1=658b0b404f619392b7900908b46cd9ffa24922c9fded8b4c871ded42f9f0fea0',
    });
    const signed = signWebhook(body, { secret, scheme: 'standardWebhooks', timestamp });
    expect(signed['webhook-signature']).toMatch(
      /^v1,\S{43}= v1,Rxyjz\/tR8GeppmFpjc\+t5k2EjTXJk6md1Qd71ryXwX0=$/,
    );
    expect(() => signWebhook(body, { secret })).toThrow('`secret` must be one secret');
  });

  it('takes a scheme of your own', () => {
    const scheme = (content: Uint8Array, context: object) => ({
      'x-own': `${Buffer.from(content).toString()} ${JSON.stringify(context)}`,
    });
    expect(signWebhook(body, { secret: 's', scheme, timestamp })).toEqual({
      'x-own': `${body} {"secrets":["s"],"timestamp":1706624400,"id":"evt_1"}`,
    });
  });

  it.each([
    [{}, '`secret` is missing'],
    [{ secret: ' ' }, '`secret` must be a text'],
    [{ secret: [] }, '`secret` must be a text'],
    [{ secret: 'whsec_%' }, '`secret` must be a text'],
    [
      { secret: 's', scheme: 'hmac' },
      "`scheme` must be 'hex', 'timestamped', 'standardWebhooks' or a function",
    ],
    [{ secret: 's', timestamp: Date.now() }, '`timestamp` must be a Date, or seconds (not milliseconds)'],
    [{ secret: 's', timestamp: new Date('never') }, '`timestamp`'],
    [{ secret: 's', headerName: 'X Signature' }, '`headerName` must be the name of a header'],
    [{ secret: 's', prefix: 'a\r\nb' }, '`prefix` must be a text that a header can hold'],
    [{ secret: 's', scheme: 'timestamped', prefix: 'sha256=' }, "`prefix` is of the scheme 'hex'"],
    [{ secret: 's', scheme: () => ({}), headerName: 'X-Signature' }, '`headerName` is not used'],
    [{ secret: 's', id: '' }, '`id`'],
    [{ secrets: ['s'] }, 'unknown field `secrets`'],
  ])('refuses %j', (options, message) => {
    // @ts-expect-error: what a caller without types may pass
    expect(() => signWebhook(body, options)).toThrow(message);
  });

  it.each([{ id: 'evt_1' }, undefined, 5])('refuses the body %j', (content) => {
    // @ts-expect-error: what a caller without types may pass
    expect(() => signWebhook(content, { secret: 's' })).toThrow('pass JSON.stringify(event)');
  });

  it.each(['', 'no JSON', 'null', '{"id":5}'])(
    'needs an id for Standard Webhooks that the body %j has not',
    (content) => {
      expect(() => signWebhook(content, { secret: 's', scheme: 'standardWebhooks' })).toThrow(
        'signWebhook: `id` is missing',
      );
    },
  );

  it('shows no secret in an error', () => {
    const secret = 'whsec_very-secret%';
    expect(() => signWebhook(body, { secret })).toThrow(/^(?!.*very-secret)/s);
    // @ts-expect-error: what a caller without types may pass
    expect(() => signWebhook(body, { secret: 12_345_678 })).toThrow(/^(?!.*12345678)/s);
  });
});
