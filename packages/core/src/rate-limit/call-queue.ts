import type { WaitingCall } from './waiting-call.ts';

/** The calls that wait, in the order in which they arrived; one that comes back stands where it stood. */
export class CallQueue {
  readonly #calls: WaitingCall[] = [];

  /** The call whose turn is next. */
  get first(): WaitingCall | undefined {
    return this.#calls[0];
  }

  /** Adds a call, behind all that arrived before it. */
  add(call: WaitingCall): void {
    this.#calls.splice(this.placeOf(call), 0, call);
  }

  /** Takes a call out; false if it is not in it. */
  remove(call: WaitingCall): boolean {
    if (!this.has(call)) return false;
    this.#calls.splice(this.placeOf(call), 1);
    return true;
  }

  /** Whether a call is in it. */
  has(call: WaitingCall): boolean {
    return this.#calls[this.placeOf(call)] === call;
  }

  /** How many calls are before this one. */
  placeOf({ place: { arrival } }: WaitingCall): number {
    let [least, most] = [0, this.#calls.length];
    // Nearly all come last.
    if (this.#arrivalAt(most - 1) < arrival) return most;
    while (least < most) {
      const middle = Math.floor((least + most) / 2);
      if (this.#arrivalAt(middle) < arrival) least = middle + 1;
      else most = middle;
    }
    return least;
  }

  /** All calls as they stand now. */
  all(): readonly WaitingCall[] {
    return [...this.#calls];
  }

  #arrivalAt(index: number): number {
    return this.#calls[index]?.place.arrival ?? -1;
  }
}
