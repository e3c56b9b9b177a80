import type { EventOutcome, EventWork } from './handle-once.ts';

// ClawBook waits for about 10 s; an answer after that reaches nobody.
const patience = 8_000;

interface Entry {
  readonly work: EventWork;
  readonly until: number;
}

/**
 * The events that this process works on. A second delivery at the same moment must not be acknowledged before the first
 * has succeeded, or an event whose function fails would be lost: it waits for what becomes of the first.
 */
export class SharedWork {
  readonly #entries = new Map<string, Entry>();
  readonly #lease: number;
  readonly #now: () => number;

  /** @param lease milliseconds after which work counts as lost, as in the store */
  constructor(lease: number, now: () => number) {
    this.#lease = lease;
    this.#now = now;
  }

  /** Begins the work on an event. */
  begin(id: string, start: () => EventWork): EventWork {
    const entry = { work: start(), until: this.#now() + this.#lease };
    this.#entries.set(id, entry);
    void entry.work.outcome.finally(() => {
      if (this.#entries.get(id) === entry) this.#entries.delete(id);
    });
    return entry.work;
  }

  /** What becomes of the work that is under way on an event; undefined if there is none. */
  join(id: string): Promise<EventOutcome> | undefined {
    const entry = this.#entries.get(id);
    if (entry === undefined || entry.until <= this.#now()) return undefined;
    return waitFor(entry.work.outcome);
  }
}

/** The outcome for a second delivery; `in_progress` if it takes longer than ClawBook waits. */
async function waitFor(first: Promise<EventOutcome>): Promise<EventOutcome> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<EventOutcome>((resolve) => {
    timer = setTimeout(() => resolve('in_progress'), patience);
  });
  const outcome = await Promise.race([first, late]);
  clearTimeout(timer);
  return outcome === 'handled' ? 'already_handled' : outcome;
}
