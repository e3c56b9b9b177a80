import { createHmac } from 'node:crypto';
import { Chance } from '../chance.ts';

/** The secret that a receiver knows. */
export const secret = 'a-secret-of-the-fuzzed-receiver';
/** How many bytes it reads. */
export const maxBodyBytes = 20_000;
/** The fixed moment of all deliveries, in milliseconds. */
export const now = Date.parse('2026-01-30T14:30:00Z');

/** The schemes that deliveries are signed in. */
export const schemes = ['hex', 'timestamped', 'standardWebhooks'] as const;

/** A request to a receiver of webhooks, and the status that it has to be answered with. */
export interface FuzzDelivery {
  readonly scheme: (typeof schemes)[number];
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly chunks: readonly Uint8Array[];
  /** Whether the sender goes away before the end. */
  readonly breaksOff: boolean;
  /** The status, where the function of the receiver succeeds. */
  readonly status: number;
  /** The id of its event; undefined if nothing may be handled. */
  readonly id: string | undefined;
}

/** The delivery of a number: the same seed always gives the same one. */
export function fuzzDelivery(seed: number, number: number): FuzzDelivery {
  const chance = new Chance(seed, number);
  const scheme = chance.pick(schemes);
  const id = `evt_${chance.percent(10) ? number % 7 : number}`;
  const { body, isEvent } = makeBody(chance, id);
  const signed = sign(scheme, body, id);
  const method = chance.percent(90)
    ? 'POST'
    : chance.pick(['GET', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'post ']);
  const breaksOff = chance.percent(5);
  const spoilt = chance.percent(45)
    ? spoil(chance, body, signed)
    : { body, headers: signed, isSpoilt: false };
  const headers = { ...noise(chance), ...spoilt.headers };
  const length = Number(headers['content-length'] ?? 0);
  const isTooLarge = spoilt.body.length > maxBodyBytes || length > maxBodyBytes;
  const status = statusOf({ method, isTooLarge, breaksOff, isSpoilt: spoilt.isSpoilt, isEvent });
  return {
    scheme,
    method,
    headers,
    chunks: cut(chance, spoilt.body),
    breaksOff,
    status,
    id: status === 200 ? id : undefined,
  };
}

function statusOf(of: {
  method: string;
  isTooLarge: boolean;
  breaksOff: boolean;
  isSpoilt: boolean;
  isEvent: boolean;
}): number {
  if (of.method !== 'POST') return 405;
  if (of.isTooLarge) return 413;
  if (of.breaksOff) return 400;
  if (of.isSpoilt) return 401;
  return of.isEvent ? 200 : 400;
}

function makeBody(chance: Chance, id: string): { body: Buffer; isEvent: boolean } {
  const data = chance.pick([
    '{}',
    'null',
    '[]',
    '7',
    '{"__proto__":{"polluted":true}}',
    '{"content":"\\ud800"}',
    '{"a":'.repeat(3_000) + '1' + '}'.repeat(3_000),
  ]);
  const type = chance.pick([
    'message.received',
    'message.received',
    'constructor',
    '__proto__',
    'a.new.event',
    'backup.failed',
  ]);
  const event = `{"id":${JSON.stringify(id)},"type":"${type}","created_at":${chance.pick(['"2026-01-30T14:30:00Z"', 'null', '5'])},"data":${data},"__proto__":{"polluted":true}}`;
  if (chance.percent(65))
    return { body: Buffer.from(`${chance.pick(['', '', '\uFEFF', ' \n'])}${event}`), isEvent: true };
  const other = chance.pick([
    '',
    '{}',
    '[]',
    'null',
    '7',
    event.slice(0, -1),
    `[${event}]`,
    '{"id":"","type":"x"}',
    '{"id":7,"type":"x"}',
    '{"id":"x","type":null}',
    chance.bytes(50),
    'x'.repeat(maxBodyBytes + 1),
  ]);
  return { body: Buffer.from(other), isEvent: false };
}

function sign(
  scheme: FuzzDelivery['scheme'],
  body: Uint8Array,
  id: string,
  key = secret,
): Record<string, string> {
  const time = String(now / 1_000);
  const hmac = (before: string, encoding: 'hex' | 'base64') =>
    createHmac('sha256', key).update(before).update(body).digest(encoding);
  switch (scheme) {
    case 'hex':
      return { 'x-clawbook-signature': `sha256=${hmac('', 'hex')}` };
    case 'timestamped':
      return { 'x-clawbook-signature': `t=${time},v1=${hmac(`${time}.`, 'hex')}` };
    case 'standardWebhooks':
      return {
        'webhook-id': id,
        'webhook-timestamp': time,
        'webhook-signature': `v1,${hmac(`${id}.${time}.`, 'base64')}`,
      };
  }
}

/** Makes a delivery that must not be believed, with a change as small as can be or as large as can be. */
function spoil(
  chance: Chance,
  body: Buffer,
  headers: Record<string, string>,
): { body: Buffer; headers: Record<string, string>; isSpoilt: true } {
  const [name, value] = chance.pick(Object.entries(headers));
  const place = chance.whole(0, Math.max(0, body.length - 1));
  const changed = Buffer.from(body);
  changed[place] = (changed[place] ?? 0) ^ (1 << chance.whole(0, 7));
  const nonsense = chance.pick([
    '',
    ' ',
    ',',
    't=,v1=',
    'v1,',
    'v1=',
    `v1,${'A'.repeat(44)}`,
    '0'.repeat(64),
    't=1,v1=0',
    't=NaN',
    '\u00e9',
    'x'.repeat(5_000),
    'sha256=',
  ]);
  const without = Object.fromEntries(Object.entries(headers).filter(([other]) => other !== name));
  return chance.pick([
    { body: body.length === 0 ? Buffer.from('x') : changed, headers, isSpoilt: true },
    { body: Buffer.concat([body, Buffer.from(' ')]), headers, isSpoilt: true },
    { body, headers: without, isSpoilt: true },
    { body, headers: { ...headers, [name]: nonsense }, isSpoilt: true },
    { body, headers: { ...headers, [name]: value.slice(0, -2) }, isSpoilt: true },
    { body, headers: { ...headers, [name]: value.split('').reverse().join('') }, isSpoilt: true },
  ] as const);
}

function noise(chance: Chance): Record<string, string> {
  const headers: Record<string, string> = {};
  if (chance.percent(50))
    headers['content-type'] = chance.pick(['application/json', 'text/plain', '', 'multipart/form-data']);
  if (chance.percent(5)) headers['content-length'] = chance.pick(['0', '-1', 'many', '1e9', '999999999']);
  if (chance.percent(10))
    headers[chance.pick(['x-noise', 'constructor', '__proto__x', 'signature'])] = 'x'.repeat(
      chance.whole(0, 500),
    );
  return headers;
}

function cut(chance: Chance, body: Buffer): Uint8Array[] {
  const place = chance.whole(0, body.length);
  return chance.percent(50) ? [body] : [body.subarray(0, place), body.subarray(place)];
}
