import { verifyWebhook } from 'clawbook-sdk/webhooks';
import { stripe } from '../clients/stripe.ts';
import { svix } from '../clients/svix.ts';
import { loadPeer } from '../peers/load-peer.ts';
import type { Peer } from '../peers/peer.ts';
import {
  body,
  hexSignature,
  prefixedSecret,
  secret,
  sign,
  standardHeaders,
  timestampedSignature,
} from './delivery.ts';
import type { Verifier } from './verifier.ts';

interface StripeModule {
  default: new (
    key: string,
  ) => { webhooks: { constructEvent: (body: string, header: string, secret: string) => unknown } };
}

interface WebhookModule {
  Webhook: new (secret: string) => { verify: (body: string, headers: Record<string, string>) => unknown };
}

const standardWebhooks: Peer = { name: 'standardwebhooks', packages: ['standardwebhooks'] };

/** What all others are compared with: it neither compares nor parses. */
export const bareHmac: Verifier = {
  name: 'bare HMAC',
  scheme: 'hex',
  prepare: async () => () => ({ id: 'evt_abc123', signature: sign(body, 'hex') }),
};

/** The SDK, with options that are written out at each call. */
export const clawbook = {
  hex: ours('hex', () => ({ 'x-clawbook-signature': hexSignature() }), secret),
  timestamped: ours('timestamped', () => ({ 'x-clawbook-signature': timestampedSignature() }), secret),
  standardWebhooks: ours('standardWebhooks', () => standardHeaders('webhook'), prefixedSecret),
};

/** The others, whose own schemes they verify. */
export const others = {
  stripe: {
    name: 'stripe, constructEvent',
    scheme: 'timestamped',
    peer: stripe,
    async prepare() {
      const { default: Stripe } = await loadPeer<StripeModule>(stripe, 'stripe');
      const { webhooks } = new Stripe('YOUR_API_KEY');
      const signature = timestampedSignature();
      return () => webhooks.constructEvent(body, signature, secret);
    },
  },
  svix: fromWebhookClass('svix', svix, () => standardHeaders('svix')),
  standardWebhooks: fromWebhookClass('standardwebhooks', standardWebhooks, () => standardHeaders('webhook')),
} satisfies Record<string, Verifier>;

/** Everyone who is measured. */
export const verifiers: readonly Verifier[] = [
  bareHmac,
  ...Object.values(clawbook),
  ...Object.values(others),
];

function ours(scheme: Verifier['scheme'], newHeaders: () => Record<string, string>, key: string): Verifier {
  return {
    name: `clawbook-sdk, ${scheme}`,
    scheme,
    async prepare() {
      const headers = newHeaders();
      return () => verifyWebhook(body, headers, { secret: key, scheme });
    },
  };
}

function fromWebhookClass(name: string, peer: Peer, newHeaders: () => Record<string, string>): Verifier {
  return {
    name,
    scheme: 'standardWebhooks',
    peer,
    async prepare() {
      const { Webhook } = await loadPeer<WebhookModule>(peer, name);
      const webhook = new Webhook(prefixedSecret);
      const headers = newHeaders();
      return () => {
        // Svix leaves the parsing to its caller.
        const event = webhook.verify(body, headers);
        return event ?? JSON.parse(body);
      };
    },
  };
}
