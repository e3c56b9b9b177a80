import type { Adapter } from './adapter.ts';
import { messageText } from './message-text.ts';

interface OctokitInstance {
  request: (route: string, parameters?: object) => Promise<unknown>;
  paginate: { iterator: (route: string, query: object) => AsyncIterable<{ data: unknown[] }> };
}

interface Core {
  Octokit: { plugin: (...plugins: unknown[]) => new (options: object) => OctokitInstance };
}

/** https://github.com/octokit/core.js with pagination alone. */
export const octokit: Adapter = {
  name: '@octokit/core',
  packages: ['@octokit/core', '@octokit/plugin-paginate-rest'],
  dialect: 'github',
  async make({ origin, load }) {
    const { Octokit } = await load<Core>('@octokit/core');
    const { paginateRest } = await load<{ paginateRest: unknown }>('@octokit/plugin-paginate-rest');
    const WithPlugins = Octokit.plugin(paginateRest);
    const client = new WithPlugins({ auth: 'YOUR_API_KEY', baseUrl: origin });
    return {
      get: () => client.request('GET /messages/{id}', { id: 'msg_1' }),
      post: () => client.request('POST /messages', { platform: 'telegram', message: messageText }),
      async list() {
        let items = 0;
        const pages = client.paginate.iterator('GET /messages', { per_page: 100 });
        for await (const { data } of pages) items += data.length;
        return items;
      },
    };
  },
};
