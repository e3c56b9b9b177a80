import type { ClawBookSeed } from './clawbook-seed.ts';
import type { ClawBookState } from './clawbook-state.ts';

/** The state of one in-memory ClawBook, with its clock and its ids. */
export interface Store {
  /** What is held; the object stays the same over a reset. */
  readonly state: ClawBookState;
  /** The version that `GET /status` tells. */
  readonly version: string;
  /** The present time, in milliseconds. */
  readonly now: () => number;
  /** When ClawBook started or was last reset, in milliseconds. */
  readonly startedAt: () => number;
  /** A new id such as `msg_000201`: it counts on from the seed's, and none of the given items has it. */
  readonly nextId: (prefix: string, items?: readonly Identified[]) => string;
  /** Puts everything back to the seed. */
  readonly reset: () => void;
}

interface Identified {
  readonly id: string;
}

/** A store that holds a copy of the seed. */
export function createStore(options: { seed: ClawBookSeed; version: string; now: () => number }): Store {
  const { seed, version, now } = options;
  let counters = new Map<string, number>();
  let startedAt = 0;
  const state: ClawBookState = {
    conversations: [],
    messages: [],
    webhooks: [],
    apiKeys: [],
    config: {},
    integrations: {},
  };

  function reset(): void {
    fill(state, seed);
    counters = highestNumbers(state);
    startedAt = now();
  }

  reset();
  return {
    state,
    version,
    now,
    startedAt: () => startedAt,
    nextId: (prefix, items = []) => {
      let id: string;
      do {
        const count = (counters.get(prefix) ?? 0) + 1;
        counters.set(prefix, count);
        id = `${prefix}_${String(count).padStart(6, '0')}`;
      } while (items.some((item) => item.id === id));
      return id;
    },
    reset,
  };
}

/** By prefix, so that the id of something deleted is not given again. */
function highestNumbers({ conversations, messages, webhooks, apiKeys }: ClawBookState): Map<string, number> {
  const highest = new Map<string, number>();
  for (const { id } of [...conversations, ...messages, ...webhooks, ...apiKeys]) {
    const [, prefix = '', digits = ''] = /^([a-z]+)_(\d{1,9})$/.exec(id) ?? [];
    highest.set(prefix, Math.max(highest.get(prefix) ?? 0, Number(digits)));
  }
  return highest;
}

function fill(state: ClawBookState, seed: ClawBookSeed): void {
  const fresh = structuredClone(seed);
  refill(state.conversations, fresh.conversations);
  refill(state.messages, fresh.messages);
  refill(state.webhooks, fresh.webhooks);
  refill(state.apiKeys, fresh.apiKeys);
  state.config = fresh.config ?? {};
  state.integrations = fresh.integrations ?? {};
}

/** In place, so that `const { messages } = clawbook.state` holds over a reset. */
function refill<Item>(items: Item[], fresh: readonly Item[] = []): void {
  items.length = 0;
  for (const item of fresh) items.push(item);
}
