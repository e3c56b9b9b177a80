import { createInterface } from 'node:readline';
import type { InMemoryClawBook } from '../in-memory-clawbook.ts';

/** Lets each line arrive as a message of a person, and prints which were not delivered; returns what ends it. */
export function chat(
  clawbook: InMemoryClawBook,
  lines: NodeJS.ReadableStream,
  print: (text: string) => void,
): () => void {
  const reader = createInterface({ input: lines });
  reader.on('line', (line) => {
    if (line.trim() !== '') void say(line, clawbook, print);
  });
  return () => reader.close();
}

async function say(content: string, clawbook: InMemoryClawBook, print: (text: string) => void) {
  const { event } = clawbook.receiveMessage({ content });
  await clawbook.deliveries.settled();
  for (const { event: delivered, url, outcome, attempts } of clawbook.deliveries.log) {
    if (delivered.id !== event.id || outcome !== 'failed') continue;
    const { error, status, answer } = attempts.at(-1) ?? {};
    print(`! ${event.type} was not accepted by ${url}: ${error ?? `${status} ${answer}`.trim()}\n`);
  }
}
