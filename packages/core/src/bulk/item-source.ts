/** Items that are asked for one at a time, so that no more of them are held than are worked on. */
export class ItemSource<Item> {
  readonly #iterator: Iterator<Item> | AsyncIterator<Item>;
  readonly #onNews: () => void;
  readonly #arrived: Item[] = [];
  #isAsked = false;
  #failure: { readonly error: unknown } | undefined;
  #isExhausted = false;

  /** @param onNews called when an item has come, or the end */
  constructor(items: Iterable<Item> | AsyncIterable<Item>, onNews: () => void) {
    this.#iterator = Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]();
    this.#onNews = onNews;
  }

  /** Whether every item was given. */
  get isExhausted(): boolean {
    return this.#isExhausted;
  }

  /** Whether no more come, be it that they failed. */
  get hasEnded(): boolean {
    return this.#isExhausted || this.#failure !== undefined;
  }

  /** Asks for the next item, unless one is asked for already. */
  ask(): void {
    if (this.#isAsked || this.hasEnded) return;
    this.#isAsked = true;
    void this.#next();
  }

  /** What has come since. */
  take(): Item[] {
    return this.#arrived.splice(0);
  }

  /** Throws what the items failed with. */
  check(): void {
    if (this.#failure !== undefined) throw this.#failure.error;
  }

  /** Lets the items go. One that is asked for and does not come is not waited for. */
  async close(): Promise<void> {
    if (this.hasEnded) return;
    const closed = this.#iterator.return?.();
    if (this.#isAsked) Promise.resolve(closed).catch(() => {});
    else await closed;
  }

  async #next(): Promise<void> {
    try {
      const next = await this.#iterator.next();
      if (next.done === true) this.#isExhausted = true;
      else this.#arrived.push(next.value);
    } catch (error) {
      this.#failure = { error };
    }
    this.#isAsked = false;
    this.#onNews();
  }
}
