import type { Adapter } from './adapter.ts';
import { messageText } from './message-text.ts';

interface OpenAIModule {
  OpenAI: new (
    options: object,
  ) => {
    models: { retrieve: (id: string) => Promise<unknown> };
    moderations: { create: (body: object) => Promise<unknown> };
    files: { list: (query: object) => AsyncIterable<unknown> };
  };
}

/** https://github.com/openai/openai-node */
export const openai: Adapter = {
  name: 'openai',
  packages: ['openai'],
  dialect: 'cursors',
  async make({ origin, load }) {
    const { OpenAI } = await load<OpenAIModule>('openai');
    const client = new OpenAI({ apiKey: 'YOUR_API_KEY', baseURL: `${origin}/v1` });
    return {
      get: () => client.models.retrieve('msg_1'),
      post: () => client.moderations.create({ model: 'telegram', input: messageText }),
      async list() {
        let items = 0;
        for await (const _ of client.files.list({ limit: 100 })) items++;
        return items;
      },
    };
  },
};
