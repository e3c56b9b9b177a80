import { answer } from '../answer.mjs';
import { handler } from '../webhooks.mjs';
import { listen } from './node-http.mjs';

const options = { port: 0, hostname: '127.0.0.1', onListen: () => {} };
const { addr } = Deno.serve(options, (request) => answer(request));
console.log(JSON.stringify({ url: `http://127.0.0.1:${addr.port}`, nodeUrl: await listen(handler.node) }));
