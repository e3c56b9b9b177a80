import type { Adapter } from './adapter.ts';
import { messageText } from './message-text.ts';

interface AnthropicModule {
  Anthropic: new (
    options: object,
  ) => {
    models: {
      retrieve: (id: string) => Promise<unknown>;
      list: (query: object) => AsyncIterable<unknown>;
    };
    messages: { create: (body: object) => Promise<unknown> };
  };
}

/** https://github.com/anthropics/anthropic-sdk-typescript */
export const anthropic: Adapter = {
  name: '@anthropic-ai/sdk',
  packages: ['@anthropic-ai/sdk'],
  dialect: 'cursors',
  async make({ origin, load }) {
    const { Anthropic } = await load<AnthropicModule>('@anthropic-ai/sdk');
    const client = new Anthropic({ apiKey: 'YOUR_API_KEY', baseURL: origin });
    const body = {
      model: 'telegram',
      max_tokens: 100,
      messages: [{ role: 'user', content: messageText }],
    };
    return {
      get: () => client.models.retrieve('msg_1'),
      post: () => client.messages.create(body),
      async list() {
        let items = 0;
        for await (const _ of client.models.list({ limit: 100 })) items++;
        return items;
      },
    };
  },
};
