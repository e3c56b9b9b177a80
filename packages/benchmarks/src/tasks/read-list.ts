import type { Client } from '../clients/adapter.ts';

/** How a list is read, and how many items it must have. */
export interface ReadListInput {
  readonly concurrency: number;
  readonly items: number;
}

/** Milliseconds in which a list is read to its end. */
export async function readList(
  client: Client,
  { concurrency, items }: ReadListInput,
): Promise<{ time: number; cpu: number }> {
  if (client.list === undefined) throw new Error('The client has no lists.');
  const startCpu = process.cpuUsage();
  const start = performance.now();
  const read = await client.list(concurrency);
  const time = performance.now() - start;
  const { user, system } = process.cpuUsage(startCpu);
  if (read !== items) throw new Error(`The list has ${items} items, and ${read} were read.`);
  return { time, cpu: (user + system) / 1_000 };
}
