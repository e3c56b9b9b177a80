import type { Adapter } from './adapter.ts';
import { messageText } from './message-text.ts';

interface Result {
  readonly error: { readonly message: string } | null;
}

interface ResendModule {
  Resend: new (
    key: string,
    options: object,
  ) => {
    emails: {
      get: (id: string) => Promise<Result>;
      send: (body: object) => Promise<Result>;
    };
  };
}

/** https://github.com/resend/resend-node, which gives its errors back instead of throwing them. */
export const resend: Adapter = {
  name: 'resend',
  packages: ['resend'],
  dialect: 'cursors',
  async make({ origin, load }) {
    const { Resend } = await load<ResendModule>('resend');
    const client = new Resend('YOUR_API_KEY', { baseUrl: origin });
    const checked = async (call: Promise<Result>): Promise<void> => {
      const { error } = await call;
      if (error !== null) throw new Error(error.message);
    };
    return {
      get: () => checked(client.emails.get('msg_1')),
      post: () =>
        checked(client.emails.send({ from: 'a@example.com', to: 'b@example.com', text: messageText })),
    };
  },
};
