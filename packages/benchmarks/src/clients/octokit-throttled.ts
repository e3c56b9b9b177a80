import type { Adapter } from './adapter.ts';
import { messageText } from './message-text.ts';

interface Core {
  Octokit: {
    plugin: (
      ...plugins: unknown[]
    ) => new (
      options: object,
    ) => { request: (route: string, parameters: object) => Promise<unknown> };
  };
}

/** Octokit with its throttling and retry plugins, which say yes to every repeat. They space out writes by a second. */
export const octokitThrottled: Adapter = {
  name: 'octokit, throttling + retry',
  packages: ['@octokit/core', '@octokit/plugin-throttling', '@octokit/plugin-retry'],
  dialect: 'github',
  scenarios: ['writes', 'bursts', 'footprint'],
  async make({ origin, load }) {
    const { Octokit } = await load<Core>('@octokit/core');
    const { throttling } = await load<{ throttling: unknown }>('@octokit/plugin-throttling');
    const { retry } = await load<{ retry: unknown }>('@octokit/plugin-retry');
    const WithPlugins = Octokit.plugin(throttling, retry);
    const client = new WithPlugins({
      auth: 'YOUR_API_KEY',
      baseUrl: origin,
      throttle: { onRateLimit: () => true, onSecondaryRateLimit: () => true },
    });
    return {
      get: () => client.request('GET /messages/{id}', { id: 'msg_1' }),
      post: () => client.request('POST /messages', { platform: 'telegram', message: messageText }),
    };
  },
};
