import { describe, expect, it } from 'vitest';
import { hmac, messageReceived, secret, signedHeaders } from '../../test/deliveries.ts';
import { complaintOf, reasonOf, rejectionOf } from '../../test/rejection-of.ts';
import type { WebhookBody } from '../incoming/webhook-body.ts';
import type { WebhookHeaders } from '../incoming/webhook-headers.ts';
import { verifyWebhook } from './verify-webhook.ts';

const event = messageReceived('evt_1', 'Grüße 🦀');
const text = JSON.stringify(event);
const bytes = new TextEncoder().encode(text);
const signature = hmac(text);
const headers = { 'x-clawbook-signature': signature };
const request = () => new Request('https://a.example', { method: 'POST', body: text, headers });

describe('verifyWebhook', () => {
  it.each<[string, () => WebhookBody]>([
    ['a string', () => text],
    ['a Buffer', () => Buffer.from(text)],
    ['a Uint8Array', () => bytes],
    ['a part of a larger buffer', () => new Uint8Array([1, 2, ...bytes, 3]).subarray(2, bytes.length + 2)],
    ['an ArrayBuffer', () => bytes.slice().buffer],
    ['a Request', request],
  ])('takes the body as %s', async (_, body) => {
    expect(await verifyWebhook(body(), headers, { secret })).toEqual(event);
  });

  it.each<[string, WebhookHeaders]>([
    ['a Headers object', new Headers({ 'X-ClawBook-Signature': signature })],
    ['an object in lower case', { 'x-clawbook-signature': signature }],
    ['an object as it is documented', { 'X-ClawBook-Signature': signature }],
    ['an object in capitals', { 'X-CLAWBOOK-SIGNATURE': signature }],
    ['an object with lists', { 'x-clawbook-signature': [signature] }],
    [
      'pairs',
      [
        ['Host', 'a.example'],
        ['X-ClawBook-Signature', signature],
      ],
    ],
    ['a Map', new Map([['x-clawbook-SIGNATURE', signature]])],
    ['the flat list of Node.js', ['Host', 'a.example', 'X-ClawBook-Signature', signature]],
    ['an object without a prototype', Object.assign(Object.create(null), headers)],
  ])('takes the headers as %s', async (_, given) => {
    expect(await verifyWebhook(text, given, { secret })).toEqual(event);
  });

  it.each([
    ['with sha256= before it', `sha256=${signature}`],
    ['with SHA256= before it', `SHA256=${signature}`],
    ['in capitals', signature.toUpperCase()],
    ['with blanks around it', ` ${signature} `],
    ['beside another one', `${hmac('another')}, ${signature}`],
    ['beside what is none', `nonsense, ${signature},`],
  ])('accepts the signature %s', async (_, value) => {
    expect(await verifyWebhook(text, { 'x-clawbook-signature': value }, { secret })).toEqual(event);
  });

  it.each<[string, string | readonly (string | undefined)[]]>([
    ['the new secret', ['another', secret]],
    ['the old secret', [secret, 'another']],
    ['the one that is left', [undefined, '', ' ', secret]],
  ])('accepts %s of several', async (_, secrets) => {
    expect(await verifyWebhook(text, headers, { secret: secrets })).toEqual(event);
  });

  it.each<[string, string, WebhookHeaders]>([
    ['missing_signature', 'without the header', {}],
    ['missing_signature', 'with an empty header', { 'x-clawbook-signature': '' }],
    ['missing_signature', 'with blanks alone', { 'x-clawbook-signature': '  ' }],
    ['missing_signature', 'with commas alone', { 'x-clawbook-signature': ',,' }],
    ['missing_signature', 'with the algorithm alone', { 'x-clawbook-signature': 'sha256=' }],
    ['missing_signature', 'with an undefined header', { 'x-clawbook-signature': undefined }],
    ['missing_signature', 'with an inherited header', Object.create(headers)],
    ['malformed_signature', 'that is not hexadecimal', { 'x-clawbook-signature': 'z'.repeat(64) }],
    ['malformed_signature', 'that is too short', { 'x-clawbook-signature': signature.slice(1) }],
    ['malformed_signature', 'that is too long', { 'x-clawbook-signature': `${signature}0` }],
    ['malformed_signature', 'with another algorithm', { 'x-clawbook-signature': `sha1=${signature}` }],
    ['signature_mismatch', 'under another secret', signedHeaders(text, 'another')],
    ['signature_mismatch', 'of another body', signedHeaders(`${text} `)],
    ['signature_mismatch', 'with one digit changed', { 'x-clawbook-signature': flipLast(signature) }],
  ])('refuses as %s a signature %s', async (reason, _, given) => {
    expect(await reasonOf(verifyWebhook(text, given, { secret }))).toBe(reason);
  });

  it('compares the bytes as they came, not the JSON that they stand for', async () => {
    const spaced = JSON.stringify(event, null, 1);
    expect(await reasonOf(verifyWebhook(spaced, headers, { secret }))).toBe('signature_mismatch');
    expect(await verifyWebhook(spaced, signedHeaders(spaced), { secret })).toEqual(event);
  });

  it('does not parse what is not verified', async () => {
    expect(await reasonOf(verifyWebhook('{', headers, { secret }))).toBe('signature_mismatch');
  });

  it.each([
    ['no JSON', '{"id":'],
    ['empty', ''],
    ['no object', '[]'],
    ['null', 'null'],
    ['a text', '"evt_1"'],
    ['an event without an id', '{"type":"message.sent","data":{}}'],
    ['an event with an empty id', '{"id":"","type":"message.sent","data":{}}'],
    ['an event whose id is a number', '{"id":7,"type":"message.sent","data":{}}'],
    ['an event without a type', '{"id":"evt_1","data":{}}'],
    ['two byte order marks', '\uFEFF\uFEFF{}'],
  ])('refuses as invalid_payload a signed body that is %s', async (_, body) => {
    expect(await reasonOf(verifyWebhook(body, signedHeaders(body), { secret }))).toBe('invalid_payload');
  });

  it.each<[string, (marked: string) => string | Uint8Array]>([
    ['bytes', (marked) => new TextEncoder().encode(marked)],
    ['text', (marked) => marked],
  ])('reads %s with a byte order mark, which is signed like the rest', async (_, form) => {
    const marked = `\uFEFF${text}`;
    expect(await verifyWebhook(form(marked), signedHeaders(marked), { secret })).toEqual(event);
    expect(await reasonOf(verifyWebhook(form(marked), headers, { secret }))).toBe('signature_mismatch');
  });

  it('keeps fields that nobody knows', async () => {
    const body = JSON.stringify({ ...event, region: 'eu', data: { ...event.data, thread: 7 } });
    expect(await verifyWebhook(body, signedHeaders(body), { secret })).toEqual(JSON.parse(body));
  });

  it.each([
    ['an object', event],
    ['a list', [1]],
    ['undefined', undefined],
    ['a number', 5],
  ])('answers a body that is %s with what to change in each framework', async (_, body) => {
    const error = await rejectionOf(verifyWebhook(body as unknown as string, headers, { secret }));
    expect(error).toMatchObject({ reason: 'parsed_body' });
    for (const fix of [
      'express.json',
      'handler.fastify',
      'c.req.raw',
      'bodyParser: false',
      'request.clone()',
    ]) {
      expect(String(error)).toContain(fix);
    }
  });

  it('tells of a request of Node.js from a parsed body', async () => {
    const body = { on: () => undefined, headers };
    const error = await rejectionOf(verifyWebhook(body as unknown as string, headers, { secret }));
    expect(String(error)).toContain('node(request, response)');
  });

  it('says of a Request that was read what to change', async () => {
    const read = request();
    await read.json();
    const error = await rejectionOf(verifyWebhook(read, headers, { secret }));
    expect(error).toMatchObject({ reason: 'parsed_body' });
    expect(String(error)).toContain('has been read already');
  });

  it('stops reading a Request that is too long', async () => {
    const error = await rejectionOf(verifyWebhook(request(), headers, { secret, maxBodyBytes: 20 }));
    expect(error).toMatchObject({ reason: 'body_too_large' });
  });

  it.each([
    ['a file', `${secret}\n`, 'white space'],
    ['another secret', 'another', 'written out again'],
  ])('helps to find why a signature with a secret from %s does not fit', async (_, wrong, hint) => {
    const error = await rejectionOf(verifyWebhook(text, headers, { secret: wrong }));
    expect(String(error)).toContain(hint);
  });

  it.each([
    ['undefined', undefined],
    ['empty', ''],
    ['blank', ' \n'],
    ['an empty list', []],
    ['a list of blanks', ['', undefined]],
  ])('refuses a secret that is %s, under which anybody could sign', async (_, none) => {
    const signed = { 'x-clawbook-signature': hmac(text, '') };
    const complaint = await complaintOf(() => verifyWebhook(text, signed, { secret: none }));
    expect(complaint).toContain('`secret` is missing');
  });

  it('shows neither secret nor signature in an error', async () => {
    const error = await rejectionOf(verifyWebhook(text, signedHeaders(text, 'another'), { secret }));
    const shown = `${String(error)} ${JSON.stringify(error)}`;
    for (const hidden of [secret, signature, hmac(text, 'another')]) expect(shown).not.toContain(hidden);
  });

  it('checks the options of each call, whatever was passed before', async () => {
    await verifyWebhook(text, headers, { secret });
    const misspelt = { secret, tolerence: 5_000 };
    expect(await complaintOf(() => verifyWebhook(text, headers, misspelt))).toContain(
      'Did you mean `tolerance`?',
    );
    expect(await reasonOf(verifyWebhook(text, headers, { secret: 'another' }))).toBe('signature_mismatch');
    const secrets = [secret];
    await verifyWebhook(text, headers, { secret: secrets });
    secrets[0] = 'another';
    expect(await reasonOf(verifyWebhook(text, headers, { secret: secrets }))).toBe('signature_mismatch');
  });

  it.each([[undefined], [null], ['x-clawbook-signature'], [[7]], [['a', 'b', 7]]])(
    'refuses %j as headers',
    async (wrong) => {
      const complaint = await complaintOf(() =>
        verifyWebhook(text, wrong as unknown as WebhookHeaders, { secret }),
      );
      expect(complaint).toContain('`headers`');
    },
  );
});

function flipLast(digits: string): string {
  return `${digits.slice(0, -1)}${digits.endsWith('0') ? '1' : '0'}`;
}
