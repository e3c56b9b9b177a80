import { type Message, received } from '@clawbook/contract';
import { checked } from '../options/checked.ts';
import type { Store } from '../state/store.ts';

/** How far a message that is sent comes. */
export type MessageProgress = 'queued' | 'sent' | 'delivered' | 'failed';

/** The option `progress`: how far every message comes, or a function that says it of each. */
export type ProgressOption = MessageProgress | ((message: Message) => MessageProgress);

/** The states that a message passes on its way to one, without that in which it begins. */
const ways = {
  queued: [],
  sent: ['sent'],
  delivered: ['sent', 'delivered'],
  failed: ['failed'],
} as const satisfies Record<MessageProgress, readonly MessageProgress[]>;

/** A state that a message can come to, and of which an event tells. */
export type ReachedStatus = (typeof ways)[MessageProgress][number];

/** The states that a message is to pass, in order. */
export function wayOf(message: Message, progress: ProgressOption): readonly ReachedStatus[] {
  const goal: unknown = typeof progress === 'function' ? progress({ ...message }) : progress;
  if (isProgress(goal)) return ways[goal];
  throw new Error(`createInMemoryClawBook: \`progress\` must give ${goals}, it gave ${received(goal)}`);
}

/** Takes a message along its way; ends early when `signal` is aborted, or a test has changed the status. */
export async function takeAlong(
  { id }: Message,
  way: readonly ReachedStatus[],
  {
    store,
    reach,
    signal,
  }: { store: Store; reach: (message: Message, status: ReachedStatus) => Promise<void>; signal: AbortSignal },
): Promise<void> {
  let expected: MessageProgress = 'queued';
  for (const status of way) {
    const message = store.state.messages.find((known) => known.id === id);
    if (signal.aborted || message?.status !== expected) return;
    await reach(message, status);
    expected = status;
  }
}

const goals = "'queued', 'sent', 'delivered' or 'failed'";

/** The schema of the option `progress`. */
export const progressSchema = checked<ProgressOption>(
  (value) => typeof value === 'function' || isProgress(value),
  `${goals}, or a function that gives one for each message`,
);

/** Whether a value is a status of which an event tells. */
export function isReachedStatus(value: unknown): value is ReachedStatus {
  return isProgress(value) && value !== 'queued';
}

function isProgress(value: unknown): value is MessageProgress {
  return typeof value === 'string' && Object.hasOwn(ways, value);
}
