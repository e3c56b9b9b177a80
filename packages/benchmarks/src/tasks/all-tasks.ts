import type { Client } from '../clients/adapter.ts';
import { type AllocationInput, allocation } from './allocation.ts';
import { burst } from './burst.ts';
import { type CallsInput, calls } from './calls.ts';
import { heap } from './heap.ts';
import { type ReadListInput, readList } from './read-list.ts';

/** What the process of a client can be asked to do. */
export function tasksOf(client: Client) {
  return {
    allocation: (input: AllocationInput) => allocation(client, input),
    burst: (count: number) => burst(client, count),
    calls: (input: CallsInput) => calls(client, input),
    heap: (points: readonly number[]) => heap(client, points),
    readList: (input: ReadListInput) => readList(client, input),
  };
}

/** What the process of a client answers to. */
export type ClientCalls = ReturnType<typeof tasksOf>;
