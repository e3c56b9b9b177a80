import { ClawBook, type ClientOptions } from 'clawbook-sdk';
import { listenOnLoopback } from './loopback-server.ts';
import { rightAnswer } from './wire-answers.ts';

/** The key of every client of these tests. */
export const apiKey = 'clawbook_sk_test_0123456789abcdef0123456789abcdef';

/** A client of a server on this machine; it logs nothing. */
export function clientOf(server: { readonly url: string }, options: ClientOptions = {}): ClawBook {
  return new ClawBook({ apiKey, baseUrl: server.url, logLevel: 'off', ...options });
}

/** Makes a first call, which takes much longer than the next: for tests in which the time counts. */
export async function warmUp(): Promise<void> {
  const server = await listenOnLoopback((socket, request) => socket.write(rightAnswer(request)));
  await clientOf(server).status();
  await server.close();
}
