import { signWebhook } from '@clawbook/testing';
import { verifyWebhook, WebhookVerificationError } from 'clawbook-sdk/webhooks';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const time = 1_769_783_400;
const schemes = fc.constantFrom('hex', 'timestamped', 'standardWebhooks');
const secret = fc
  .oneof(
    fc.string({ minLength: 1 }),
    fc.uint8Array({ minLength: 1 }).map((bytes) => `whsec_${Buffer.from(bytes).toString('base64')}`),
  )
  .filter((text) => text.trim() !== '');
const id = fc.stringMatching(/^[\w.-]{1,20}$/);
const event = fc
  .tuple(id, fc.string({ minLength: 1 }), fc.jsonValue(), fc.jsonValue())
  .map(([name, type, data, created_at]) => ({ id: name, type, created_at, data }));
const delivery = fc.record({ scheme: schemes, secret, event, place: fc.nat(), bit: fc.nat({ max: 7 }) });

type Scheme = 'hex' | 'timestamped' | 'standardWebhooks';

function options(scheme: Scheme, key: string | string[], now = time) {
  return { secret: key, scheme, now: () => now * 1_000, onDrift: () => undefined };
}

/** Why a delivery is refused; undefined if it is not. Any other error goes on, and one that shows a secret, too. */
async function refusal(
  body: string | Uint8Array,
  headers: Record<string, string | string[]>,
  how: ReturnType<typeof options>,
): Promise<string | undefined> {
  try {
    await verifyWebhook(body, headers, how);
    return undefined;
  } catch (error) {
    if (!(error instanceof WebhookVerificationError)) throw error;
    const { message, reason } = error;
    // A shorter one can stand in any sentence.
    const isShown = [how.secret].flat().some((key) => key.length > 12 && message.includes(key));
    return isShown ? `shows the secret: ${message}` : reason;
  }
}

function flip(bytes: Uint8Array, place: number, bit: number): Uint8Array {
  const changed = Uint8Array.from(bytes);
  const index = place % changed.length;
  changed[index] = (changed[index] ?? 0) ^ (1 << bit);
  return changed;
}

/** The same headers with one bit of the signature changed. */
function spoilSignature(headers: Record<string, string>, place: number, bit: number): Record<string, string> {
  const name = Object.keys(headers).find((header) => /signature/i.test(header)) ?? '';
  const value = headers[name] ?? '';
  const [, start = '', digits = ''] = /^(.*(?:v1=|v1,)|)(.+)$/s.exec(value) ?? [];
  const encoding = /v1,/.test(value) ? 'base64' : 'hex';
  const changed = Buffer.from(flip(Buffer.from(digits, encoding), place, bit)).toString(encoding);
  return { ...headers, [name]: start + changed };
}

describe('a delivery, of any event under any secret', () => {
  it('is verified as it was signed, as text and as bytes, and gives the event', async () => {
    await fc.assert(
      fc.asyncProperty(
        delivery,
        fc.integer({ min: -300, max: 300 }),
        async ({ scheme, secret: key, event: sent }, late) => {
          const text = JSON.stringify(sent);
          const bytes = new TextEncoder().encode(text);
          const headers = signWebhook(bytes, { secret: key, scheme, timestamp: time });
          const how = options(scheme, ['another-secret', key], time + late);
          expect(await verifyWebhook(bytes, headers, how)).toEqual(JSON.parse(text));
          expect(await verifyWebhook(text, new Headers(headers), how)).toEqual(JSON.parse(text));
        },
      ),
    );
  });

  it('is refused when one bit of the body is another', async () => {
    await fc.assert(
      fc.asyncProperty(delivery, async ({ scheme, secret: key, event: sent, place, bit }) => {
        const bytes = new TextEncoder().encode(JSON.stringify(sent));
        const headers = signWebhook(bytes, { secret: key, scheme, timestamp: time });
        expect(await refusal(flip(bytes, place, bit), headers, options(scheme, key))).toBe(
          'signature_mismatch',
        );
      }),
    );
  });

  it('is refused when one bit of the signature is another', async () => {
    await fc.assert(
      fc.asyncProperty(delivery, async ({ scheme, secret: key, event: sent, place, bit }) => {
        const body = JSON.stringify(sent);
        const headers = spoilSignature(
          signWebhook(body, { secret: key, scheme, timestamp: time }),
          place,
          bit,
        );
        expect(await refusal(body, headers, options(scheme, key))).toBe('signature_mismatch');
      }),
    );
  });

  it('is refused when its time is another, or too long ago, or in the future', async () => {
    const timed = fc.constantFrom('timestamped', 'standardWebhooks');
    const shift = fc.integer({ min: 1, max: 1e8 }).chain((seconds) => fc.constantFrom(seconds, -seconds));
    await fc.assert(
      fc.asyncProperty(timed, delivery, shift, async (scheme, { secret: key, event: sent }, seconds) => {
        const body = JSON.stringify(sent);
        const headers = signWebhook(body, { secret: key, scheme, timestamp: time });
        const moved = Object.fromEntries(
          Object.entries(headers).map(([name, value]) => [
            name,
            value.replace(String(time), String(time + seconds)),
          ]),
        );
        expect(await refusal(body, moved, options(scheme, key))).toBe('signature_mismatch');
        const now = time + seconds + Math.sign(seconds) * 300;
        expect(await refusal(body, headers, options(scheme, key, now))).toBe('timestamp_out_of_tolerance');
      }),
    );
  });

  it('is refused under another secret, and in another scheme', async () => {
    await fc.assert(
      fc.asyncProperty(
        delivery,
        secret,
        schemes,
        async ({ scheme, secret: key, event: sent }, other, otherScheme) => {
          const body = JSON.stringify(sent);
          const headers = signWebhook(body, { secret: key, scheme, timestamp: time });
          // A whsec_ secret stands for its bytes in one scheme alone, and two texts can stand for the same.
          fc.pre(other !== key && !other.startsWith('whsec_'));
          expect(await refusal(body, headers, options(scheme, other))).toBe('signature_mismatch');
          const inOther = await refusal(body, headers, options(otherScheme, key));
          expect(inOther ?? '').toMatch(otherScheme === scheme ? /^$/ : /signature$/);
        },
      ),
    );
  });
});

describe('a delivery, of any bytes with any headers', () => {
  it('is an event or is refused with an error of verification, also if it is signed', async () => {
    const value = fc.oneof(
      fc.string(),
      fc.constantFrom('', 't=1,v1=', 'v1,', `t=${time}`, 'a'.repeat(64), `v1,${'A'.repeat(43)}=`),
    );
    const name = fc.constantFrom(
      'x-clawbook-signature',
      'X-ClawBook-Signature',
      'webhook-id',
      'webhook-timestamp',
      'webhook-signature',
      'x',
    );
    const headers = fc.dictionary(name, fc.oneof(value, fc.array(value, { maxLength: 3 })), {
      noNullPrototype: true,
    });
    await fc.assert(
      fc.asyncProperty(fc.uint8Array(), headers, schemes, secret, async (bytes, given, scheme, key) => {
        const refused = await refusal(bytes, given, options(scheme, key));
        expect(refused).toMatch(/_signature$|^signature_mismatch$/);
        const signed = signWebhook(bytes, {
          secret: key,
          scheme,
          timestamp: time,
          ...(scheme === 'standardWebhooks' ? { id: 'evt_1' } : {}),
        });
        expect(await refusal(bytes, signed, options(scheme, key))).toBe('invalid_payload');
      }),
    );
  });
});
