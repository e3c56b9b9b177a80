/** Keeps one value for each name for as long as somebody uses it: names that nobody uses do not pile up. */
export class WeakRegistry<Value extends object> {
  readonly #values = new Map<string, WeakRef<Value>>();
  readonly #collected = new FinalizationRegistry<string>((name) => {
    if (this.#values.get(name)?.deref() === undefined) this.#values.delete(name);
  });

  /** The value of a name, made on the first call. */
  get(name: string, make: () => Value): Value {
    const known = this.#values.get(name)?.deref();
    if (known !== undefined) return known;
    const value = make();
    this.#values.set(name, new WeakRef(value));
    this.#collected.register(value, name);
    return value;
  }
}
