import { complain } from '../options/complain.ts';
import type { WaitUntil } from './webhook-handler-options.ts';

/** Work that goes on beside the answers. */
export class UnderWay {
  readonly #work = new Set<Promise<unknown>>();

  /**
   * Notes work that must not be cut off.
   *
   * @param work a promise that never rejects
   */
  add(work: Promise<unknown>, waitUntil: WaitUntil | undefined): void {
    this.#work.add(work);
    void work.then(() => this.#work.delete(work));
    try {
      waitUntil?.(work);
    } catch (error) {
      complain('waitUntil failed', error);
    }
  }

  /** Resolves when nothing is under way any more. */
  async idle(): Promise<void> {
    while (this.#work.size > 0) {
      await Promise.all(this.#work);
    }
  }
}
