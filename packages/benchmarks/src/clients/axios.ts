import type { Adapter } from './adapter.ts';
import { sendMessageBody } from './send-message-body.ts';

interface Axios {
  default: {
    create: (options: object) => {
      get: (path: string) => Promise<unknown>;
      post: (path: string, body: object) => Promise<unknown>;
    };
  };
}

/** https://github.com/axios/axios */
export const axios: Adapter = {
  name: 'axios',
  packages: ['axios'],
  dialect: 'clawbookWithRetryAfter',
  async make({ origin, load }) {
    const { default: library } = await load<Axios>('axios');
    const client = library.create({
      baseURL: `${origin}/api/v1`,
      headers: { authorization: 'Bearer YOUR_API_KEY' },
    });
    return {
      get: () => client.get('/messages/msg_1'),
      post: () => client.post('/messages/send', sendMessageBody),
    };
  },
};
