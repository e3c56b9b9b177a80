import type { Adapter } from './adapter.ts';
import { messageText } from './message-text.ts';

interface SlackModule {
  LogLevel: { ERROR: string };
  WebClient: new (
    token: string,
    options: object,
  ) => {
    apiCall: (method: string, body: object) => Promise<unknown>;
  };
}

/** https://github.com/slackapi/node-slack-sdk, whose calls are all POSTs. */
export const slack: Adapter = {
  name: '@slack/web-api',
  packages: ['@slack/web-api'],
  dialect: 'slack',
  async make({ origin, load }) {
    const { WebClient, LogLevel } = await load<SlackModule>('@slack/web-api');
    const client = new WebClient('YOUR_API_KEY', {
      slackApiUrl: `${origin}/api/`,
      logLevel: LogLevel.ERROR,
    });
    return {
      post: () => client.apiCall('chat.postMessage', { channel: '123456789', text: messageText }),
    };
  },
};
