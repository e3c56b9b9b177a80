import type { Client } from '../clients/adapter.ts';

/** What became of a burst. */
export interface BurstResult {
  readonly done: number;
  readonly lost: number;
  /** Milliseconds until the last call was done or lost. */
  readonly milliseconds: number;
  /** How the first of the lost calls failed. */
  readonly failure: string | undefined;
}

/** Starts so many calls at once and waits for them all. */
export async function burst({ get, post }: Client, calls: number): Promise<BurstResult> {
  const call = get ?? post;
  if (call === undefined) throw new Error('The client can call nothing.');
  const start = performance.now();
  const results = await Promise.allSettled(Array.from({ length: calls }, () => call()));
  const milliseconds = performance.now() - start;
  const failed = results.filter((result) => result.status === 'rejected');
  return {
    done: calls - failed.length,
    lost: failed.length,
    milliseconds,
    failure: failed[0] && String(failed[0].reason),
  };
}
