import { createInMemoryClawBook, type WebhookDeliveryOptions, webhookEventTypes } from '@clawbook/testing';
import { describe, expect, test } from 'vitest';
import { signatureHeader } from '../../src/document/events.ts';
import { committedDocument } from '../committed-document.ts';
import { complaintsAbout } from '../strict-validator.ts';

const ownOfHttp = ['content-type', 'content-length', 'user-agent'];

/** What arrives at a webhook when an event of the type happens. */
async function deliveryOf(type: (typeof webhookEventTypes)[number], options: WebhookDeliveryOptions = {}) {
  const arrived: Request[] = [];
  const take = async (request: Request) => {
    arrived.push(request);
    return new Response(null, { status: 204 });
  };
  const clawbook = createInMemoryClawBook({ webhooks: { ...options, fetch: take } });
  const url = 'https://bot.example.com/webhooks';
  clawbook.state.webhooks.push({ id: 'wh_held', url, events: [...webhookEventTypes], secret: 'my-secret' });
  clawbook.emit(type);
  await clawbook.deliveries.settled();
  const [delivery] = arrived;
  if (!delivery) throw new Error(`${type} was not delivered.`);
  return delivery;
}

test('the document has each event that the in-memory ClawBook knows, and no other', () => {
  expect(Object.keys(committedDocument.webhooks)).toEqual(webhookEventTypes);
});

describe.each(webhookEventTypes)('%s', (type) => {
  test.each(['', 'sha256='])(
    'is delivered as the document says, with %j before the signature',
    async (prefix) => {
      const delivery = await deliveryOf(type, { prefix });
      const post = ['webhooks', type, 'post'];
      const schema = [
        ...post,
        'requestBody',
        'content',
        delivery.headers.get('content-type') ?? '',
        'schema',
      ];
      expect(delivery.method).toBe('POST');
      expect(complaintsAbout(await delivery.json(), schema)).toEqual([]);
      const signature = delivery.headers.get(signatureHeader.name);
      expect(complaintsAbout(signature, [...post, 'parameters', '0', 'schema'])).toEqual([]);
      const named = [...ownOfHttp, signatureHeader.name.toLowerCase()];
      expect([...delivery.headers.keys()].filter((name) => !named.includes(name))).toEqual([]);
    },
  );
});
