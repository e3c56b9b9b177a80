/**
 * An iteration that a failure interrupts but does not end: asked for more, it goes on with what failed. Left with
 * `break`, or at its end, it is over, like any other.
 */
export class Iteration<Value> implements AsyncGenerator<Value, void, undefined> {
  readonly #goOn: () => AsyncGenerator<Value, void, undefined>;
  #current: AsyncGenerator<Value, void, undefined>;

  /** @param goOn begins, and goes on after a failure: where it stands is kept outside of what it returns */
  constructor(goOn: () => AsyncGenerator<Value, void, undefined>) {
    this.#goOn = goOn;
    this.#current = goOn();
  }

  /** The next value; rejects if it cannot be had, and tries again when it is called again. */
  async next(): Promise<IteratorResult<Value, void>> {
    const current = this.#current;
    try {
      return await current.next();
    } catch (error) {
      if (this.#current === current) this.#current = this.#goOn();
      throw error;
    }
  }

  /** Ends the iteration, and what is under way for it. */
  return(): Promise<IteratorResult<Value, void>> {
    return this.#current.return();
  }

  /** Ends the iteration with an error. */
  throw(error: unknown): Promise<IteratorResult<Value, void>> {
    return this.#current.throw(error);
  }

  /** Itself: a second loop goes on where the first was interrupted. */
  [Symbol.asyncIterator](): this {
    return this;
  }

  /** The same as `return`, for `await using`. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.return();
  }
}
