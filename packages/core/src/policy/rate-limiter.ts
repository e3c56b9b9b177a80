import type { RateLimitWindow } from '@clawbook/contract';
import type { CallEnded, CallScope } from './call-scope.ts';
import type { Clock } from './clock.ts';
import { Connections } from './connections.ts';
import { HourCount } from './hour-count.ts';

/** The last known state of both windows of the rate limit. */
export interface RateLimit {
  /** The minute, from the headers of the newest answer; undefined before the first. */
  readonly minute: RateLimitWindow | undefined;
  /** The hour, counted from what this process sent; undefined while the tier is not known. */
  readonly hour: RateLimitWindow | undefined;
}

/** Thrown when a call would have to wait for the rate limit longer than it may. */
export class WaitTooLong extends Error {
  /** Milliseconds until requests are allowed again. */
  readonly milliseconds: number;

  constructor(milliseconds: number) {
    super('The wait for the rate limit is too long.');
    this.milliseconds = milliseconds;
  }
}

/** What a call tells the limiter about itself. */
export interface Visitor {
  readonly scope: CallScope;
  /** How many requests may be in flight at a time. */
  readonly maxConcurrent: number;
  /** The longest wait for the rate limit over the whole call, in milliseconds. */
  readonly maxWait: number;
  /** Called when the call begins to wait for the rate limit, with the milliseconds. */
  readonly onWait: (milliseconds: number) => void;
}

/** A call's place in the queue, which it keeps when it comes back after a 429. */
interface Place {
  readonly visitor: Visitor;
  readonly arrival: number;
  /** Until when it knows that the gate is closed. */
  closedUntil: number;
  /** How much of `maxWait` is spent, in milliseconds. */
  spent: number;
}

interface Waiting {
  readonly place: Place;
  readonly admit: () => void;
  readonly refuse: (reason: WaitTooLong | CallEnded) => void;
}

/**
 * Who may send, and when. Calls stand in one queue, first come first served, and the first goes when the
 * gate is open and fewer than `maxConcurrent` requests are in flight. A 429 closes the gate for all.
 *
 * It reacts to the server's 429; keeping within the windows before one comes has its place in `#opensIn`.
 */
export class RateLimiter {
  readonly #clock: Clock;
  readonly #hour = new HourCount();
  readonly #queue: Waiting[] = [];
  readonly #connections: Connections;
  #arrivals = 0;
  #closedUntil = 0;
  #minute: RateLimitWindow | undefined;
  #cancelTimer: (() => void) | undefined;

  constructor(clock: Clock, connections: Connections = new Connections()) {
    this.#clock = clock;
    this.#connections = connections;
  }

  /** What is known of the windows. */
  get state(): RateLimit {
    return { minute: this.#minute, hour: this.#hour.window(this.#clock.now(), this.#minute?.limit) };
  }

  /**
   * Gives a call its place in the queue, which it keeps when it has to come back after a 429. The answer
   * waits until a request may go out, and gives what has to be called when that request is done; it rejects
   * with {@link WaitTooLong} at once if the wait would pass `maxWait` or the deadline.
   */
  enter(visitor: Visitor): () => Promise<() => void> {
    const place: Place = { visitor, arrival: this.#arrivals++, closedUntil: 0, spent: 0 };
    return async () => {
      visitor.scope.check();
      await this.#stand(place);
      this.#hour.add(this.#clock.now());
      return this.#leaveOnce();
    };
  }

  /** Takes note of what an answer says about the minute. */
  observe(window: RateLimitWindow | undefined): void {
    this.#minute = window ?? this.#minute;
  }

  /** Lets no request out for some milliseconds: the server said that the limit is used up. */
  close(milliseconds: number): void {
    this.#closedUntil = Math.max(this.#closedUntil, this.#clock.now() + milliseconds);
    this.#admit();
  }

  #stand(place: Place): Promise<void> {
    return new Promise<void>((resolve, reject) => {
      const settle = (settled: () => void): void => {
        const index = this.#queue.indexOf(waiting);
        if (index < 0) return;
        this.#queue.splice(index, 1);
        stopListening();
        settled();
      };
      const waiting: Waiting = {
        place,
        admit: () => settle(resolve),
        refuse: (reason) => settle(() => reject(reason)),
      };
      const stopListening = place.visitor.scope.onEnd((ended) => {
        waiting.refuse(ended);
        this.#admit();
      });
      const behind = this.#queue.findIndex((other) => other.place.arrival > place.arrival);
      this.#queue.splice(behind < 0 ? this.#queue.length : behind, 0, waiting);
      this.#admit();
    });
  }

  readonly #admit = (): void => {
    this.#cancelTimer?.();
    this.#cancelTimer = undefined;
    const opensIn = this.#opensIn();
    if (opensIn > 0) {
      this.#holdBack(opensIn);
      return;
    }
    for (let first = this.#queue[0]; first !== undefined; first = this.#queue[0]) {
      if (!this.#connections.take(first.place.visitor.maxConcurrent, this.#admit)) return;
      first.admit();
    }
  };

  #opensIn(): number {
    return this.#closedUntil - this.#clock.now();
  }

  /** Refuses those that would wait too long, tells the others once how long it takes, and comes back then. */
  #holdBack(opensIn: number): void {
    const uninformed = this.#queue.filter(({ place }) => place.closedUntil < this.#closedUntil);
    for (const { place, refuse } of uninformed) {
      const more = this.#closedUntil - Math.max(place.closedUntil, this.#clock.now());
      place.spent += more;
      place.closedUntil = this.#closedUntil;
      const { maxWait, scope } = place.visitor;
      if (place.spent > maxWait || opensIn > scope.timeLeft) refuse(new WaitTooLong(opensIn));
    }
    if (this.#queue.length > 0) this.#cancelTimer = this.#clock.after(opensIn, this.#admit);
    // At the end, since an observer may end calls of this queue.
    for (const waiting of uninformed) {
      if (this.#queue.includes(waiting)) waiting.place.visitor.onWait(opensIn);
    }
  }

  #leaveOnce(): () => void {
    let left = false;
    return () => {
      if (left) return;
      left = true;
      this.#connections.giveBack();
    };
  }
}
