const mostRecent = 100;

/**
 * Keeps one value for each name for as long as somebody uses it, and the last hundred in any case: what was learned
 * for one call is there for the next, and names that nobody uses do not pile up.
 */
export class WeakRegistry<Value extends object> {
  readonly #values = new Map<string, WeakRef<Value>>();
  readonly #recent = new Set<Value>();
  readonly #collected = new FinalizationRegistry<string>((name) => {
    if (this.#values.get(name)?.deref() === undefined) this.#values.delete(name);
  });

  /** The value of a name, made on the first call. */
  get(name: string, make: () => Value): Value {
    const value = this.#values.get(name)?.deref() ?? this.#add(name, make());
    this.#recent.delete(value);
    this.#recent.add(value);
    for (const oldest of this.#recent) {
      if (this.#recent.size <= mostRecent) break;
      this.#recent.delete(oldest);
    }
    return value;
  }

  #add(name: string, value: Value): Value {
    this.#values.set(name, new WeakRef(value));
    this.#collected.register(value, name);
    return value;
  }
}
