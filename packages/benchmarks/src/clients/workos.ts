import type { Adapter } from './adapter.ts';
import { sendMessageBody } from './send-message-body.ts';

interface WorkOSModule {
  WorkOS: new (
    key: string,
    options: object,
  ) => {
    get: (path: string) => Promise<unknown>;
    post: (path: string, body: object) => Promise<unknown>;
  };
}

/** https://github.com/workos/workos-node */
export const workos: Adapter = {
  name: '@workos-inc/node',
  packages: ['@workos-inc/node'],
  dialect: 'cursors',
  async make({ origin, load }) {
    const { WorkOS } = await load<WorkOSModule>('@workos-inc/node');
    const { hostname, port } = new URL(origin);
    const client = new WorkOS('YOUR_API_KEY', { apiHostname: hostname, port: Number(port), https: false });
    return {
      get: () => client.get('/messages/msg_1'),
      post: () => client.post('/messages', sendMessageBody),
    };
  },
};
