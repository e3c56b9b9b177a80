import type { Clock } from '../policy/clock.ts';
import { AnnouncedWait } from './announced-wait.ts';
import type { Budget } from './budget.ts';
import { CallQueue } from './call-queue.ts';
import type { Connection, Connections } from './connections.ts';
import type { TurnEnd } from './end-turn.ts';
import { HeldTime } from './held-time.ts';
import { predictWait } from './predict-wait.ts';
import { type RateLimit, rateLimitState } from './rate-limit-state.ts';
import type { ServerClock } from './server-clock.ts';
import type { GivenLimits, LimitReason, Ticket, Wait } from './take-turn.ts';
import { holdBack, newPlace, type Place, spentBy, type Visitor, type WaitingCall } from './waiting-call.ts';

/** Ends a turn. */
export type Leave = (end: TurnEnd) => void;

/** What a limiter works with. */
export interface RateLimiterParts {
  readonly clock: Clock;
  readonly serverClock: ServerClock;
  readonly budget: Budget;
  readonly connections: Connections;
  /** Whether its calls keep to the limits; if not, they are counted all the same. */
  readonly keepsLimits: boolean;
  /**
   * How often a waiting call looks for itself, in milliseconds, where timers that another one has set may never fire
   * (never: where they do).
   */
  readonly heartbeat?: number | undefined;
}

/** What a call gets with its turn, and hands back when the request is over. */
interface Admission {
  readonly ticket: Ticket;
  readonly connection: Connection;
}

/**
 * Who may send, and when: calls stand in one queue, first come first served, and the first goes when fewer than
 * `maxConcurrent` requests are in flight and the budget has one left. What the budget is made of can be read in
 * `rate-limit-record.ts`, when there is one left in `take-turn.ts`, and what an answer changes in `end-turn.ts`.
 */
export class RateLimiter {
  readonly #parts: RateLimiterParts;
  readonly #queue = new CallQueue();
  readonly #held = new HeldTime();
  readonly #announced = new AnnouncedWait();
  readonly #newcomers = new Set<WaitingCall>();
  #arrivals = 0;
  #isServing = false;
  #hasNews = false;
  #cancelTimer: (() => void) | undefined;

  constructor(parts: RateLimiterParts) {
    this.#parts = parts;
    parts.budget.watch(this.#serve);
  }

  /** What is known of the windows. */
  state(limits: GivenLimits): RateLimit {
    const { budget, serverClock } = this.#parts;
    return rateLimitState(budget.record, serverClock.now(), limits);
  }

  /**
   * Gives a call its place in the queue, which it keeps when it has to come back after a 429. The answer
   * waits until a request may go out, and gives what has to be called when that request is done; it rejects
   * with `WaitTooLong` at once if the wait would pass `maxWait` or the deadline.
   */
  enter(visitor: Visitor): (key: string) => Promise<Leave> {
    const place = newPlace(visitor, this.#arrivals++);
    return async (key) => {
      visitor.scope.check();
      return this.#leaveOnce(key, await this.#stand(place, key));
    };
  }

  #stand(place: Place, key: string): Promise<Admission> {
    return new Promise<Admission>((resolve, reject) => {
      const leaveQueue = (): boolean => {
        if (!this.#queue.remove(waiting)) return false;
        this.#newcomers.delete(waiting);
        stopListening();
        stopBeating();
        place.spent = spentBy(place, this.#heldNow());
        return true;
      };
      const waiting: WaitingCall = {
        place,
        key,
        admit: (ticket, connection) => {
          if (leaveQueue()) resolve({ ticket, connection });
        },
        refuse: (reason) => {
          if (leaveQueue()) reject(reason);
        },
      };
      const stopListening = place.visitor.scope.onEnd((ended) => {
        waiting.refuse(ended);
        this.#serve();
      });
      const stopBeating = this.#beat();
      place.heldBefore = this.#heldNow();
      this.#queue.add(waiting);
      this.#newcomers.add(waiting);
      this.#serve();
    });
  }

  #beat(): () => void {
    const { clock, heartbeat } = this.#parts;
    let isOver = heartbeat === undefined;
    let cancel = (): void => {};
    const wait = (): void => {
      if (isOver || heartbeat === undefined) return;
      cancel = clock.after(heartbeat, () => {
        this.#serve();
        wait();
      });
    };
    wait();
    return () => {
      // Taking a timer back may do nothing, if it was set in another request of a Worker.
      isOver = true;
      cancel();
    };
  }

  #heldNow(): number {
    return this.#held.total(this.#parts.clock.monotonic());
  }

  /** Serves the queue as far as possible now. Whatever could change that calls it again. */
  readonly #serve = (): void => {
    this.#hasNews = true;
    if (!this.#isServing) void this.#serveWhileNews();
  };

  async #serveWhileNews(): Promise<void> {
    this.#isServing = true;
    while (this.#hasNews) {
      this.#hasNews = false;
      this.#cancelTimer?.();
      this.#cancelTimer = undefined;
      await this.#serveQueue();
    }
    this.#isServing = false;
  }

  async #serveQueue(): Promise<void> {
    const { budget, clock, connections, serverClock, keepsLimits } = this.#parts;
    for (let first = this.#queue.first; first !== undefined; first = this.#queue.first) {
      const { key, place } = first;
      const { maxConcurrent, limits } = place.visitor;
      const connection = connections.take(maxConcurrent, clock.monotonic(), this.#serve);
      if (connection === undefined) return;
      const now = serverClock.now();
      const turn = await (keepsLimits ? budget.take(key, now, limits) : budget.takeAnyway(key, now));
      if (turn.ticket === undefined) {
        connections.giveBack(connection);
        this.#wait(turn.wait);
        return;
      }
      this.#held.stop(clock.monotonic());
      if (this.#queue.has(first)) first.admit(turn.ticket, connection);
      // It ended while the budget was asked: the others ask for themselves.
      else this.#leaveOnce(key, { ticket: turn.ticket, connection })({ type: 'never_sent' });
    }
    this.#held.stop(clock.monotonic());
  }

  /** Comes back when the wait is over, or when it is worth asking again. */
  #wait(wait: Wait): void {
    if (this.#queue.first === undefined) return;
    const { budget, clock, serverClock } = this.#parts;
    const delay = Math.max(0, wait.until - serverClock.now());
    // Short, and over as soon as that answer comes: nothing to tell.
    const informed = wait.reason === 'first_answer' ? [] : this.#inform(wait, wait.reason, delay);
    if (this.#queue.first !== undefined) {
      const again = wait.hopeful > 0 ? Math.min(delay, budget.newsAfter ?? delay) : delay;
      this.#cancelTimer = clock.after(again, this.#serve);
    }
    // At the end, since an observer may end calls of this queue.
    for (const tell of informed) tell();
  }

  /** Refuses the calls that may not wait so long, and gives what tells the others. */
  #inform(wait: Wait, reason: LimitReason, delay: number): readonly (() => void)[] {
    const { budget, clock, serverClock } = this.#parts;
    const now = clock.monotonic();
    if (wait.hopeful === 0) this.#held.start(now);
    const held = this.#held.total(now);
    const isNews = this.#announced.isNews(wait, now + delay, budget.record);
    const calls = isNews ? this.#queue.all() : [...this.#newcomers];
    this.#newcomers.clear();
    return calls.flatMap((call) => {
      const { onWait, limits } = call.place.visitor;
      const ahead = this.#queue.placeOf(call);
      if (ahead < wait.hopeful) return [];
      const more = predictWait(budget.record, wait, serverClock.now(), ahead, limits);
      if (!holdBack(call, { now, held, more, reason })) return [];
      return [() => this.#queue.has(call) && onWait(more, reason)];
    });
  }

  #leaveOnce(key: string, { ticket, connection }: Admission): Leave {
    let hasLeft = false;
    return (end) => {
      if (hasLeft) return;
      hasLeft = true;
      const { budget, connections, serverClock } = this.#parts;
      if (end.type === 'answered' && end.date !== undefined) {
        serverClock.observe(end.date, ticket.takenAt, end.told?.resetAt);
      }
      budget.end(key, serverClock.now(), ticket, end);
      connections.giveBack(connection);
    };
  }
}
