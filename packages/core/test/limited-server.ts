import type { FakeClock } from './fake-clock.ts';

/** How a simulated server limits its callers. Times are in milliseconds. */
export interface LimitedServerSettings {
  /** How many requests a window allows. */
  readonly limit: number;
  /** How long a window is. */
  readonly length: number;
  /** Whether windows stand on the clock, or begin with the first request after the last one. */
  readonly begins: 'by_the_clock' | 'with_a_request';
  /** How the end of a window becomes whole seconds. */
  readonly rounding: 'up' | 'down' | 'either';
  /** How far the server's clock is ahead of the client's. */
  readonly skew: number;
  /** The longest way of a request or an answer; each takes a random part of it, so that they overtake each other. */
  readonly latency: number;
  /** How many of a hundred answers tell the limit. */
  readonly telling: number;
  /** Whether answers have a `Date`. */
  readonly hasDate: boolean;
  /** How many requests of each window somebody else uses, each at a moment of its own. */
  readonly others: number;
}

/** A server of a key's limit, on a clock that a test moves. */
export class LimitedServer {
  /** The paths of all requests, in the order in which they were sent. */
  readonly sent: string[] = [];
  /** How many requests were answered with 429. */
  refused = 0;
  readonly #clock: FakeClock;
  readonly #settings: LimitedServerSettings;
  readonly #random: () => number;
  #end = -Infinity;
  #used = 0;

  constructor(clock: FakeClock, settings: LimitedServerSettings, random: () => number) {
    this.#clock = clock;
    this.#settings = settings;
    this.#random = random;
  }

  /** A fetch that reaches this server. */
  readonly answer = async (path: string): Promise<Response> => {
    const { latency, telling } = this.#settings;
    this.sent.push(path);
    await this.#pass(this.#random() * latency);
    const isTold = this.#random() * 100 < telling;
    const response = this.#receive(path, isTold);
    await this.#pass(this.#random() * latency);
    return response;
  };

  #receive(path: string, isTold: boolean): Response {
    const { limit, rounding, hasDate } = this.#settings;
    const now = this.#now();
    this.#openWindow(now);
    const isRefused = this.#used >= limit;
    if (isRefused) this.refused++;
    else this.#used++;
    const isUp = rounding === 'either' ? this.#random() < 0.5 : rounding === 'up';
    const reset = isUp ? Math.ceil(this.#end / 1_000) : Math.floor(this.#end / 1_000);
    const headers = {
      ...(hasDate ? { date: new Date(now).toUTCString() } : {}),
      ...(isTold
        ? {
            'x-ratelimit-limit': String(limit),
            'x-ratelimit-remaining': String(limit - this.#used),
            'x-ratelimit-reset': String(reset),
          }
        : {}),
    };
    return Response.json({ success: !isRefused, data: path }, { status: isRefused ? 429 : 200, headers });
  }

  #openWindow(now: number): void {
    const { length, begins, others, limit } = this.#settings;
    if (now < this.#end) return;
    const start = begins === 'by_the_clock' ? Math.floor(now / length) * length : now;
    this.#end = start + length;
    this.#used = 0;
    const end = this.#end;
    for (let count = 0; count < others; count++) {
      this.#clock.after(this.#random() * (end - now), () => {
        if (this.#end === end && this.#used < limit) this.#used++;
      });
    }
  }

  #now(): number {
    return this.#clock.now() + this.#settings.skew;
  }

  #pass(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      this.#clock.after(milliseconds, resolve);
    });
  }
}
