import { createInMemoryClawBook } from '../in-memory-clawbook.ts';
import type { InMemoryClawBookOptions } from '../in-memory-clawbook-options.ts';
import type { ListenOptions } from '../listen.ts';

/** Serves an in-memory ClawBook until the process is told to end. */
export async function serve(
  options: InMemoryClawBookOptions,
  where: ListenOptions,
  print: (text: string) => void,
): Promise<void> {
  const clawbook = createInMemoryClawBook(options);
  const server = await clawbook.listen(where);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.close());
  print(greeting(server.url, clawbook.apiKey));
}

function greeting(url: string, apiKey: string): string {
  return `The in-memory ClawBook listens.

  url  ${url}
  key  ${apiKey}

Try it:

  curl -H 'Authorization: Bearer ${apiKey}' ${url}/api/v1/status

Ctrl-C ends it.
`;
}
