import type { Adapter } from './adapter.ts';
import { messageText } from './message-text.ts';

interface DiscordModule {
  REST: new (
    options: object,
  ) => {
    setToken: (token: string) => unknown;
    get: (route: string) => Promise<unknown>;
    post: (route: string, options: object) => Promise<unknown>;
  };
}

/**
 * https://github.com/discordjs/discord.js. It sends one request at a time to each channel, and 50 in a second to
 * all: so the calls go to as many channels as there may be connections over the five of a burst, and the second
 * limit is lifted then.
 */
export const discord: Adapter = {
  name: '@discordjs/rest',
  packages: ['@discordjs/rest'],
  dialect: 'discord',
  async make({ origin, connections, load }) {
    const { REST } = await load<DiscordModule>('@discordjs/rest');
    const isBurst = connections <= 5;
    const client = new REST({
      api: `${origin}/api`,
      ...(isBurst ? {} : { globalRequestsPerSecond: Number.POSITIVE_INFINITY }),
    });
    client.setToken('YOUR_API_KEY');
    const channels = isBurst ? 1 : connections;
    let calls = 0;
    const channel = (): string => `/channels/12345678901234567${100 + (calls++ % channels)}/messages`;
    return {
      get: () => client.get(`${channel()}/123456789012345678`),
      post: () => client.post(channel(), { body: { content: messageText } }),
    };
  },
};
