import { once } from 'node:events';
import { type IncomingMessage, request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import { text } from 'node:stream/consumers';
import type { PostAnswer } from './post-in-process.ts';

/**
 * Posts a request over a connection of its own; a redirect is not followed. It does without the global `fetch`,
 * which a test may have replaced, by this very ClawBook even.
 */
export async function postOverHttp(request: Request): Promise<PostAnswer> {
  const body = Buffer.from(await request.arrayBuffer());
  const url = new URL(request.url);
  const send = url.protocol === 'https:' ? overHttps : overHttp;
  const outgoing = send(url, {
    method: request.method,
    headers: { ...Object.fromEntries(request.headers), 'content-length': body.length },
    agent: false,
    signal: request.signal,
  });
  // It may fail once more after the answer has begun: who reads the answer learns of it.
  outgoing.on('error', () => undefined);
  const answered: Promise<IncomingMessage[]> = once(outgoing, 'response');
  outgoing.end(body);
  const [incoming] = await answered;
  if (incoming === undefined) throw new Error('no answer');
  return { status: incoming.statusCode ?? 0, text: await text(incoming) };
}
