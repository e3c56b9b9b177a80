import type * as ClawBookModule from 'clawbook-sdk';
import type { Adapter } from './adapter.ts';
import { sendMessageBody } from './send-message-body.ts';

/** The built SDK of this workspace. */
export const clawbookSdk: Adapter = {
  name: 'clawbook-sdk',
  packages: [],
  dialect: 'clawbook',
  readsAhead: true,
  async make({ origin, connections, load }) {
    const { ClawBook } = await load<typeof ClawBookModule>('clawbook-sdk');
    const client = new ClawBook({ apiKey: 'YOUR_API_KEY', baseUrl: origin, maxConcurrent: connections });
    return {
      get: () => client.messages.get('msg_1'),
      post: () => client.messages.send(sendMessageBody),
      async list(concurrency) {
        let items = 0;
        for await (const _ of client.messages.list({ per_page: 100 }, { concurrency })) items++;
        return items;
      },
    };
  },
};
