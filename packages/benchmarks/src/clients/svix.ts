import type { Adapter } from './adapter.ts';
import { messageText } from './message-text.ts';

interface SvixModule {
  Svix: new (
    token: string,
    options: object,
  ) => {
    application: {
      get: (id: string) => Promise<unknown>;
      create: (body: object) => Promise<unknown>;
    };
  };
}

/** https://github.com/svix/svix-webhooks */
export const svix: Adapter = {
  name: 'svix',
  packages: ['svix'],
  dialect: 'cursors',
  async make({ origin, load }) {
    const { Svix } = await load<SvixModule>('svix');
    const client = new Svix('YOUR_API_KEY', { serverUrl: origin });
    return {
      get: () => client.application.get('msg_1'),
      post: () => client.application.create({ uid: 'telegram', name: messageText }),
    };
  },
};
