/** How many ids are remembered at least. Twice as many take some 2 MB at most, however long a list is. */
const leastRemembered = 10_000;

/** The ids of the items that were given last. What has no id is never known. */
export class RecentIds {
  readonly #least: number;
  #newer = new Set<string>();
  #older: ReadonlySet<string> = new Set();

  /** @param least how many ids are remembered at least; twice as many are at most */
  constructor(least: number = leastRemembered) {
    this.#least = least;
  }

  /** Whether nothing is remembered. */
  get isEmpty(): boolean {
    return this.#newer.size + this.#older.size === 0;
  }

  has(id: string | undefined): boolean {
    return id !== undefined && (this.#newer.has(id) || this.#older.has(id));
  }

  add(id: string | undefined): void {
    if (id === undefined) return;
    this.#newer.add(id);
    if (this.#newer.size < this.#least) return;
    // In halves: a set from which the oldest is taken one by one becomes slow.
    this.#older = this.#newer;
    this.#newer = new Set();
  }
}
