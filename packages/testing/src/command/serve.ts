import { createInMemoryClawBook, type InMemoryClawBook } from '../in-memory-clawbook.ts';
import { chat } from './chat.ts';
import { createChattingClawBook } from './create-chatting-clawbook.ts';
import type { ServeCommand } from './parse-command-line.ts';

/** Serves an in-memory ClawBook until the process is told to end. */
export async function serve(
  { clawbook: options, where, webhook, latency }: ServeCommand,
  print: (text: string) => void,
): Promise<void> {
  const clawbook =
    webhook === undefined ? createInMemoryClawBook(options) : createChattingClawBook(options, webhook, print);
  if (latency > 0) clawbook.faults.add({ type: 'latency', milliseconds: latency, times: Infinity });
  const server = await clawbook.listen(where);
  print(greeting(server.url, clawbook));
  const stopChat = webhook === undefined ? () => undefined : chat(clawbook, process.stdin, print);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      stopChat();
      clawbook.reset();
      void server.close();
    });
  }
}

function greeting(url: string, { apiKey, state: { webhooks } }: InMemoryClawBook): string {
  const webhook = webhooks.find(({ active }) => active !== false);
  return `The in-memory ClawBook listens.

  url  ${url}
  key  ${apiKey}

Try it:

  curl -H 'Authorization: Bearer ${apiKey}' ${url}/api/v1/status
${
  webhook === undefined
    ? ''
    : `
Events go to ${webhook.url}, signed with the secret ${webhook.secret}

Type a message and press Enter: it arrives there as message.received.
`
}
Ctrl-C ends it.
`;
}
