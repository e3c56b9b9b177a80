const most = 1_000;

/** Tells what comes for the first time. It remembers the last 1,000 names, so that paths with ids do not pile up. */
export class FirstTimes {
  readonly #seen = new Set<string>();

  /** Whether a name is new; from now on it is not. */
  isFirst(name: string): boolean {
    if (this.#seen.has(name)) return false;
    this.#seen.add(name);
    for (const oldest of this.#seen) {
      if (this.#seen.size <= most) break;
      this.#seen.delete(oldest);
    }
    return true;
  }
}
