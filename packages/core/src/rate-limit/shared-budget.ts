import type { Clock } from '../policy/clock.ts';
import type { Budget } from './budget.ts';
import { endTurn, type TurnEnd } from './end-turn.ts';
import { LocalBudget } from './local-budget.ts';
import type { RateLimitRecord } from './rate-limit-record.ts';
import type { RateLimitStore } from './rate-limit-store.ts';
import { readRecord, writeRecord } from './record-text.ts';
import { type GivenLimits, type Ticket, type Turn, takeTurn, takeTurnAnyway } from './take-turn.ts';

/** What a {@link SharedBudget} works with. */
export interface SharedBudgetParts {
  readonly store: RateLimitStore;
  /** The name of a key's record in the store. */
  readonly nameOf: (key: string) => Promise<string>;
  readonly clock: Clock;
  /** Called when the store fails for the first time. */
  readonly onFailure: (error: unknown) => void;
}

interface WithRecord {
  readonly record: RateLimitRecord;
}

type Change<Changed extends WithRecord> = (record: RateLimitRecord) => Changed;

// Times in milliseconds.
const storeTimeout = 2_000;
const restAfterFailure = 10_000;
const newsAfter = 50;
const keptFor = 2 * 3_600_000;
// Each try that fails is one that let another process go on.
const tries = 200;

/**
 * A budget that processes share through a store. Each change is computed here and written only if nobody wrote
 * in between, else computed anew. While the store fails, what was last known is counted on in this process.
 */
export class SharedBudget implements Budget {
  readonly newsAfter = newsAfter;
  readonly #parts: SharedBudgetParts;
  readonly #local = new LocalBudget();
  readonly #listeners: (() => void)[] = [];
  #last: Promise<unknown> = Promise.resolve();
  #restsUntil = -Infinity;
  #hasFailed = false;

  constructor(parts: SharedBudgetParts) {
    this.#parts = parts;
  }

  get record(): RateLimitRecord {
    return this.#local.record;
  }

  take(key: string, now: number, given: GivenLimits): Promise<Turn> {
    return this.#change(key, (record) => takeTurn(record, now, given));
  }

  takeAnyway(key: string, now: number): Promise<Turn> {
    return this.#change(key, (record) => takeTurnAnyway(record, now));
  }

  end(key: string, now: number, ticket: Ticket, end: TurnEnd): void {
    void this.#end(key, now, ticket, end);
  }

  async #end(key: string, now: number, ticket: Ticket, end: TurnEnd): Promise<void> {
    // If the store fails, the next request finds out; after the last one, the program may have closed it.
    await this.#change(
      key,
      (record) => ({ record: endTurn(record, now, ticket, end) }),
      () => {},
    );
    for (const listener of this.#listeners) listener();
  }

  watch(listener: () => void): void {
    this.#listeners.push(listener);
  }

  /** One change of this process after the other: what an answer told is written before the next request asks. */
  #change<Changed extends WithRecord>(
    key: string,
    change: Change<Changed>,
    onFailure = this.#rest,
  ): Promise<Changed> {
    const result = this.#last.then(() => this.#changeNow(key, change, onFailure));
    this.#last = result.catch(() => {});
    return result;
  }

  async #changeNow<Changed extends WithRecord>(
    key: string,
    change: Change<Changed>,
    onFailure: (error: unknown) => void,
  ): Promise<Changed> {
    if (this.#parts.clock.monotonic() >= this.#restsUntil) {
      try {
        return await this.#changeInStore(key, change);
      } catch (error) {
        onFailure(error);
      }
    }
    const changed = change(this.#local.record);
    this.#local.record = changed.record;
    return changed;
  }

  /** Leaves the store alone for a while, and says so the first time. */
  readonly #rest = (error: unknown): void => {
    this.#restsUntil = this.#parts.clock.monotonic() + restAfterFailure;
    const isFirst = !this.#hasFailed;
    this.#hasFailed = true;
    if (isFirst) warn(this.#parts.onFailure, error);
  };

  async #changeInStore<Changed extends WithRecord>(key: string, change: Change<Changed>): Promise<Changed> {
    const { store, nameOf } = this.#parts;
    const name = await nameOf(key);
    for (let attempt = 0; attempt < tries; attempt++) {
      const text = await this.#inTime(async () => await store.get(name));
      const before = readRecord(text);
      const changed = change(before);
      const next = writeRecord(changed.record);
      const isWritten =
        next === text ||
        (await this.#inTime(async () => await store.compareAndSet(name, text ?? undefined, next, keptFor)));
      if (typeof isWritten !== 'boolean') throw new Error('`compareAndSet` gave back neither true nor false');
      if (isWritten) {
        this.#local.record = changed.record;
        return changed;
      }
    }
    throw new Error(`\`compareAndSet\` wrote nothing in ${tries} tries`);
  }

  async #inTime<Value>(work: () => Promise<Value>): Promise<Value> {
    let cancel = (): void => {};
    const late = new Promise<never>((_, reject) => {
      const fail = (): void => reject(new Error(`it did not answer within ${storeTimeout} ms`));
      cancel = this.#parts.clock.after(storeTimeout, fail);
    });
    try {
      return await Promise.race([work(), late]);
    } finally {
      cancel();
    }
  }
}

function warn(onFailure: (error: unknown) => void, error: unknown): void {
  try {
    onFailure(error);
  } catch {
    // What is wrong with the warning must not stop the calls.
  }
}
