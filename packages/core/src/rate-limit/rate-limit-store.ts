/**
 * Where processes, on one machine or on several, share the budget of one API key: a place for small texts with
 * one atomic operation, such as Redis, a table of a database, or a file with a lock. The SDK decides everything
 * itself; the store has to understand nothing of what it keeps.
 *
 * A store that throws, takes longer than two seconds or gives back what was never put in is left alone for ten
 * seconds, with one warning: meanwhile this process goes on with what it counts itself.
 */
export interface RateLimitStore {
  /** The text under a name; undefined or null if there is none. */
  get(name: string): string | undefined | null | Promise<string | undefined | null>;
  /**
   * Puts `next` under a name if what is there is still `expected` (undefined: nothing), in one atomic step, and
   * answers whether it did. Texts are a few kilobytes at the most.
   *
   * @param name the name of the record: with a hash of the key, never the key
   * @param expected what must be there
   * @param next what is there afterwards
   * @param expiresIn milliseconds after which the text may be forgotten
   */
  compareAndSet(
    name: string,
    expected: string | undefined,
    next: string,
    expiresIn: number,
  ): boolean | Promise<boolean>;
}
