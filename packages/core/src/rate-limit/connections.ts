/** One request in flight. */
export interface Connection {
  /** When it was taken, on the steady clock. */
  readonly since: number;
}

/**
 * The requests in flight to one origin, whatever keys they carry: a connection carries one at a time, and it
 * is connections that the firewall of a box counts.
 */
export class Connections {
  readonly #longest: number;
  readonly #inFlight = new Set<Connection>();
  #waiting = new Set<() => void>();

  /** @param longest milliseconds for which one counts that nobody gives back */
  constructor(longest = Infinity) {
    this.#longest = longest;
  }

  /**
   * Takes one, if fewer than `most` are in flight. Otherwise `tryAgain` is called when one is given back.
   *
   * @param now the present time on the steady clock, in milliseconds
   */
  take(most: number, now: number, tryAgain: () => void): Connection | undefined {
    for (const connection of this.#inFlight) {
      if (now - connection.since >= this.#longest) this.#inFlight.delete(connection);
    }
    if (this.#inFlight.size >= most) {
      this.#waiting.add(tryAgain);
      return undefined;
    }
    const taken = { since: now };
    this.#inFlight.add(taken);
    return taken;
  }

  /** Gives one back, and lets those try again that found none, in turn: who got one goes to the end. */
  giveBack(connection: Connection): void {
    this.#inFlight.delete(connection);
    const waiting = this.#waiting;
    this.#waiting = new Set();
    const served = [...waiting].filter((tryAgain) => {
      const before = this.#inFlight.size;
      tryAgain();
      return this.#inFlight.size > before;
    });
    for (const tryAgain of served) {
      if (this.#waiting.delete(tryAgain)) this.#waiting.add(tryAgain);
    }
  }
}
