import type { Adapter } from './adapter.ts';
import { sendMessageBody } from './send-message-body.ts';

interface Json {
  json: () => Promise<unknown>;
}

interface Ky {
  default: {
    create: (options: object) => {
      get: (path: string) => Json;
      post: (path: string, options: object) => Json;
    };
  };
}

/** https://github.com/sindresorhus/ky */
export const ky: Adapter = {
  name: 'ky',
  packages: ['ky'],
  dialect: 'clawbookWithRetryAfter',
  async make({ origin, load }) {
    const { default: library } = await load<Ky>('ky');
    const client = library.create({
      prefix: `${origin}/api/v1`,
      headers: { authorization: 'Bearer YOUR_API_KEY' },
    });
    return {
      get: () => client.get('messages/msg_1').json(),
      post: () => client.post('messages/send', { json: sendMessageBody }).json(),
    };
  },
};
