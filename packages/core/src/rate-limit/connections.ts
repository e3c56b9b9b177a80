/**
 * The requests in flight to one origin, whatever keys they carry: a connection carries one at a time, and it
 * is connections that the firewall of a box counts.
 */
export class Connections {
  #inFlight = 0;
  #waiting = new Set<() => void>();

  /**
   * Takes one, if fewer than `most` are in flight. Otherwise `tryAgain` is called when one is given back.
   */
  take(most: number, tryAgain: () => void): boolean {
    if (this.#inFlight >= most) {
      this.#waiting.add(tryAgain);
      return false;
    }
    this.#inFlight++;
    return true;
  }

  /** Gives one back, and lets those try again that found none, in turn: who got one goes to the end. */
  giveBack(): void {
    this.#inFlight--;
    const waiting = this.#waiting;
    this.#waiting = new Set();
    const served = [...waiting].filter((tryAgain) => {
      const before = this.#inFlight;
      tryAgain();
      return this.#inFlight > before;
    });
    for (const tryAgain of served) {
      if (this.#waiting.delete(tryAgain)) this.#waiting.add(tryAgain);
    }
  }
}
