import { answer } from '../answer.mjs';
import { handler } from '../webhooks.mjs';
import { listen } from './node-http.mjs';

const server = Bun.serve({ port: 0, hostname: '127.0.0.1', fetch: (request) => answer(request) });
console.log(JSON.stringify({ url: server.url.origin, nodeUrl: await listen(handler.node) }));
