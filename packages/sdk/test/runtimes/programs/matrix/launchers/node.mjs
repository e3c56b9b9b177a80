import { Readable } from 'node:stream';
import { answer } from '../answer.mjs';
import { handler } from '../webhooks.mjs';
import { listen } from './node-http.mjs';

const url = await listen(async (incoming, outgoing) => {
  const { method, headers } = incoming;
  const body = Readable.toWeb(incoming);
  const request = new Request(`http://127.0.0.1${incoming.url}`, { method, headers, body, duplex: 'half' });
  const response = await answer(request);
  outgoing.writeHead(response.status, Object.fromEntries(response.headers)).end(await response.text());
});
console.log(JSON.stringify({ url, nodeUrl: await listen(handler.node) }));
