import type { Page } from './page.ts';

// How often in a row, without finding anything: a total that is nonsense must not have a list read in circles.
const mostInVain = 5;

/** What to read before a page: nothing; the page before it, once more; or that and then this one, both once more. */
type Join = 'joins' | 'look_back' | 'go_back';

/**
 * Where a page meets what was given. When items are deleted while a list is read, those behind them move forward,
 * some of them to a page that was read already. The total tells of it: a page says less than the one before it. (So it
 * does if pages are fetched at a time, and the later one was looked up before a new item moved the others back.)
 */
export class Seam {
  #total = 0;
  // How many places from the front hold nothing that was not given.
  #covered = 0;
  #isGoingBack = false;
  #lookedBackFrom = 0;
  #inVain = 0;

  /** Takes note of a page before which nothing is read. */
  begin({ pagination }: Page<unknown>): Join {
    this.#total = pagination.total;
    this.#isGoingBack = false;
    return 'joins';
  }

  /**
   * Whether items may be missing between what was given and this page.
   *
   * @param isKnown whether an item was given
   */
  join<Item>({ data, pagination }: Page<Item>, isKnown: (item: Item) => boolean): Join {
    const { page, per_page, total } = pagination;
    // They moved at most as many places as items are gone.
    this.#covered -= Math.max(0, this.#total - total);
    this.#total = total;
    const [first] = data;
    const mayMiss =
      (page - 1) * per_page > this.#covered &&
      // What stands before an item that was given was given as well.
      !(first !== undefined && isKnown(first));
    const wasGoingBack = this.#isGoingBack;
    this.#isGoingBack = mayMiss && (wasGoingBack || this.#inVain < mostInVain);
    if (!this.#isGoingBack) return 'joins';
    if (wasGoingBack) return 'go_back';
    this.#inVain++;
    // This answer will do if the page before it, read now, does not say more.
    if (this.#lookedBackFrom === page) return 'go_back';
    this.#lookedBackFrom = page;
    return 'look_back';
  }

  /** Takes note that all items of a page were given, and whether there was a new one. */
  give({ pagination: { page, per_page } }: Page<unknown>, { hadNew }: { readonly hadNew: boolean }): void {
    this.#covered = page * per_page;
    if (hadNew) this.#inVain = 0;
    if (page === this.#lookedBackFrom) this.#lookedBackFrom = 0;
  }
}
