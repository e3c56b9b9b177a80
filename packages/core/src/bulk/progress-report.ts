import type { BulkProgress } from '../options/bulk-options.ts';
import type { RateLimit } from '../rate-limit/rate-limit-state.ts';
import { estimateEnd } from './estimate-end.ts';

/** Tells how far a run is. */
export class ProgressReport {
  readonly #total: number | undefined;
  readonly #rateLimit: () => RateLimit;
  readonly #tell: (progress: BulkProgress) => void;
  readonly #startedAt = Date.now();
  #sent = 0;
  #failed = 0;
  #waitingUntil: Date | undefined;

  constructor(total: number | undefined, rateLimit: () => RateLimit, tell: (progress: BulkProgress) => void) {
    this.#total = total;
    this.#rateLimit = rateLimit;
    this.#tell = tell;
  }

  /** A result is there. */
  add(isDone: boolean): void {
    if (isDone) this.#sent++;
    else this.#failed++;
    this.#tell(this.#progress());
  }

  /** The run waits for the rate limit, or does so no longer, which the next result tells. */
  wait(until: Date | undefined): void {
    this.#waitingUntil = until;
    if (until !== undefined) this.#tell(this.#progress());
  }

  #progress(): BulkProgress {
    return {
      sent: this.#sent,
      failed: this.#failed,
      total: this.#total,
      waitingUntil: this.#waitingUntil,
      estimatedEnd: this.#estimatedEnd(),
    };
  }

  #estimatedEnd(): Date | undefined {
    if (this.#total === undefined) return undefined;
    const done = this.#sent + this.#failed;
    const end = estimateEnd({
      done,
      left: this.#total - done,
      startedAt: this.#startedAt,
      now: Date.now(),
      rateLimit: this.#rateLimit(),
    });
    return end === undefined ? undefined : new Date(end);
  }
}
