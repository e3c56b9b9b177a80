import type { Adapter } from './adapter.ts';
import { messageText } from './message-text.ts';

interface StripeModule {
  default: new (
    key: string,
    options: object,
  ) => {
    customers: {
      retrieve: (id: string) => Promise<unknown>;
      create: (body: object) => Promise<unknown>;
      list: (query: object) => AsyncIterable<unknown>;
    };
  };
}

/** https://github.com/stripe/stripe-node */
export const stripe: Adapter = {
  name: 'stripe',
  packages: ['stripe'],
  dialect: 'cursors',
  async make({ origin, load }) {
    const { default: Stripe } = await load<StripeModule>('stripe');
    const { hostname, port } = new URL(origin);
    const client = new Stripe('YOUR_API_KEY', { host: hostname, port, protocol: 'http' });
    return {
      get: () => client.customers.retrieve('msg_1'),
      post: () => client.customers.create({ name: 'telegram', description: messageText }),
      async list() {
        let items = 0;
        for await (const _ of client.customers.list({ limit: 100 })) items++;
        return items;
      },
    };
  },
};
