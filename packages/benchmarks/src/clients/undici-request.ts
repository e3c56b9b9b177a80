import type { Adapter } from './adapter.ts';
import { sendMessageBody } from './send-message-body.ts';

interface Undici {
  request: (
    url: string,
    options: object,
  ) => Promise<{ statusCode: number; body: { json: () => Promise<unknown> } }>;
}

/** `undici.request`, below fetch: the least that an exchange costs. */
export const undiciRequest: Adapter = {
  name: 'undici.request',
  packages: ['undici'],
  dialect: 'clawbookWithRetryAfter',
  scenarios: ['overhead', 'memory', 'start', 'footprint'],
  async make({ origin, load }) {
    const { request } = await load<Undici>('undici');
    const headers = { authorization: 'Bearer YOUR_API_KEY', 'content-type': 'application/json' };
    const exchange = async (path: string, options: object): Promise<unknown> => {
      const { statusCode, body } = await request(`${origin}/api/v1${path}`, { headers, ...options });
      if (statusCode !== 200) throw new Error(`HTTP ${statusCode}`);
      return body.json();
    };
    return {
      get: () => exchange('/messages/msg_1', {}),
      post: () => exchange('/messages/send', { method: 'POST', body: JSON.stringify(sendMessageBody) }),
    };
  },
};
