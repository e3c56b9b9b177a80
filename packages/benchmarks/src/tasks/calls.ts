import type { Client } from '../clients/adapter.ts';

/** So many calls, so many of them at a time. */
export interface CallsInput {
  readonly method: 'get' | 'post';
  readonly calls: number;
  readonly atOnce: number;
}

/** What they cost in milliseconds for one call. */
export interface Cost {
  /** Of the processor, in this process. */
  readonly cpu: number;
  /** Until the last was done, divided by their number. */
  readonly time: number;
}

/** Measures calls; undefined if the client has none of that method. */
export async function calls(
  client: Client,
  { method, calls: count, atOnce }: CallsInput,
): Promise<Cost | undefined> {
  const call = client[method];
  if (call === undefined) return undefined;
  let left = count;
  const callOn = async (): Promise<void> => {
    while (left-- > 0) await call();
  };
  const startCpu = process.cpuUsage();
  const start = performance.now();
  await Promise.all(Array.from({ length: atOnce }, callOn));
  const time = performance.now() - start;
  const { user, system } = process.cpuUsage(startCpu);
  return { cpu: (user + system) / 1_000 / count, time: time / count };
}
