import type { Clock } from './clock.ts';
import { onAbort } from './on-abort.ts';

/** Why a call was ended from outside of an attempt. */
export type CallEnd =
  | { readonly by: 'signal'; readonly reason: unknown }
  | { readonly by: 'deadline'; readonly milliseconds: number };

/** Thrown inside a call that has ended: {@link CallScope} alone makes it, `explain-end` translates it. */
export class CallEnded extends Error {
  readonly end: CallEnd;

  constructor(end: CallEnd) {
    super('The call has ended.');
    this.end = end;
  }
}

/**
 * The life of one call, from the queue to the last byte: the one place where the caller's signals and the
 * deadline come together. Whatever waits listens to it, and leaves nothing behind when it is closed.
 */
export class CallScope {
  readonly #clock: Clock;
  readonly #endsAt: number;
  readonly #listeners = new Set<(ended: CallEnded) => void>();
  readonly #release: (() => void)[] = [];
  #ended: CallEnded | undefined;
  #isUnderWay = false;
  #gentleEnd: CallEnd | undefined;

  constructor(clock: Clock, signals: readonly AbortSignal[], deadline: number | undefined) {
    this.#clock = clock;
    this.#endsAt = deadline === undefined ? Infinity : clock.monotonic() + deadline;
    for (const signal of signals) this.#listenTo(signal);
    if (deadline !== undefined && this.#ended === undefined) {
      this.#release.push(clock.after(deadline, () => this.#end({ by: 'deadline', milliseconds: deadline })));
    }
  }

  /** Listens to a signal that ends the call too, but never while a request of it is under way. */
  endGentlyOn(signal: AbortSignal): void {
    const abort = (): void => {
      this.#gentleEnd = { by: 'signal', reason: signal.reason };
      if (!this.#isUnderWay) this.#end(this.#gentleEnd);
    };
    if (signal.aborted) abort();
    else this.#release.push(onAbort(signal, abort));
  }

  /** Takes note whether a request is under way. */
  setUnderWay(isUnderWay: boolean): void {
    this.#isUnderWay = isUnderWay;
    if (!isUnderWay && this.#gentleEnd !== undefined) this.#end(this.#gentleEnd);
  }

  /** How many milliseconds the deadline leaves; Infinity without one. */
  get timeLeft(): number {
    return this.#endsAt - this.#clock.monotonic();
  }

  /** Throws if the call has ended. */
  check(): void {
    if (this.#ended !== undefined) throw this.#ended;
  }

  /** Runs `listener` when the call ends; the answer takes it back. */
  onEnd(listener: (ended: CallEnded) => void): () => void {
    if (this.#ended !== undefined) listener(this.#ended);
    else this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** What `work` gives, unless the call ends first: it then rejects at once, and `work` is left to itself. */
  async during<Value>(work: PromiseLike<Value>): Promise<Value> {
    this.check();
    let stopListening = (): void => {};
    const ended = new Promise<never>((_, reject) => {
      stopListening = this.onEnd(reject);
    });
    try {
      return await Promise.race([work, ended]);
    } finally {
      stopListening();
    }
  }

  /** Waits, unless the call ends first. A process stays alive for it. */
  async sleep(milliseconds: number): Promise<void> {
    let cancel = (): void => {};
    try {
      await this.during(
        new Promise<void>((resolve) => {
          cancel = this.#clock.after(milliseconds, resolve);
        }),
      );
    } finally {
      cancel();
    }
  }

  /** Lets go of signals and timers. A call that has settled leaves nothing behind. */
  close(): void {
    for (const release of this.#release.splice(0)) release();
    this.#listeners.clear();
  }

  #listenTo(signal: AbortSignal): void {
    const abort = (): void => this.#end({ by: 'signal', reason: signal.reason });
    if (signal.aborted) {
      abort();
      return;
    }
    this.#release.push(onAbort(signal, abort));
  }

  #end(end: CallEnd): void {
    if (this.#ended !== undefined) return;
    this.#ended = new CallEnded(end);
    for (const listener of [...this.#listeners]) listener(this.#ended);
  }
}
