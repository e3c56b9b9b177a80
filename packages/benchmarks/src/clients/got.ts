import type { Adapter } from './adapter.ts';
import { sendMessageBody } from './send-message-body.ts';

interface Json {
  json: () => Promise<unknown>;
}

interface Got {
  default: {
    extend: (options: object) => {
      get: (path: string) => Json;
      post: (path: string, options: object) => Json;
    };
  };
}

/** https://github.com/sindresorhus/got */
export const got: Adapter = {
  name: 'got',
  packages: ['got'],
  dialect: 'clawbookWithRetryAfter',
  async make({ origin, load }) {
    const { default: library } = await load<Got>('got');
    const client = library.extend({
      prefixUrl: `${origin}/api/v1`,
      headers: { authorization: 'Bearer YOUR_API_KEY' },
    });
    return {
      get: () => client.get('messages/msg_1').json(),
      post: () => client.post('messages/send', { json: sendMessageBody }).json(),
    };
  },
};
