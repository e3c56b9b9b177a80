import { describe, expect, it } from 'vitest';
import { settle } from '../../test/fake-clock.ts';
import { PageServer, pageNumbers } from '../../test/page-server.ts';
import { rejectionOf } from '../../test/refusals.ts';
import { PageReader } from './page-reader.ts';
import { readPages } from './read-pages.ts';

/** The pages of a server, the first of which is there already. */
function pagesOf(
  server: PageServer,
  how: { concurrency: number; wanted?: number },
  { first = server.page(1), fetchPage = server.fetchPage } = {},
) {
  const start = first.pagination.page;
  return readPages(() => new PageReader({ start, first: () => Promise.resolve(first), fetchPage, ...how }));
}

const numbers = (server: PageServer, concurrency: number) =>
  pageNumbers(pagesOf(server, { concurrency }, { fetchPage: server.answering }));

describe('PageReader', () => {
  it.each([1, 2, 3, 50])(
    'gives all pages in order with a concurrency of %i, and asks for each once',
    async (concurrency) => {
      const server = new PageServer(5);
      expect(await numbers(server, concurrency)).toEqual([1, 2, 3, 4, 5]);
      expect(server.asked).toEqual([2, 3, 4, 5]);
    },
  );

  it.each([0, 1])('asks for nothing more where there are %i pages', async (pages) => {
    const server = new PageServer(pages);
    expect(await numbers(server, 3)).toEqual([1]);
    expect(server.asked).toEqual([]);
  });

  it('goes on from the page that it is given', async () => {
    const server = new PageServer(4);
    const pages = pagesOf(server, { concurrency: 1 }, { first: server.page(3), fetchPage: server.answering });
    expect(await pageNumbers(pages)).toEqual([3, 4]);
  });

  it('asks for a page when it is needed, not before', async () => {
    const server = new PageServer(3);
    const pages = pagesOf(server, { concurrency: 1 }, { fetchPage: server.answering });
    await pages.next();
    await settle();
    expect(server.asked).toEqual([]);
    await pages.next();
    await settle();
    expect(server.asked).toEqual([2]);
    await pages.return();
  });

  it('keeps as many pages under way as it may, and gives them in order', async () => {
    const server = new PageServer(6);
    const pages = pagesOf(server, { concurrency: 3 });
    await pages.next();
    const second = pages.next();
    await settle();
    expect(server.asked).toEqual([2, 3, 4]);
    server.answer(4);
    server.answer(3);
    await settle();
    server.answer(2);
    expect((await second).value).toMatchObject({ pagination: { page: 2 } });
    expect((await pages.next()).value).toMatchObject({ pagination: { page: 3 } });
    expect(server.asked).toEqual([2, 3, 4, 5]);
    await pages.return();
  });

  it('reads a list that grows to its new end', async () => {
    const server = new PageServer(2);
    const first = server.page(1);
    server.totalPages = 4;
    const pages = pagesOf(server, { concurrency: 3 }, { first, fetchPage: server.answering });
    expect(await pageNumbers(pages)).toEqual([1, 2, 3, 4]);
  });

  it('stops at the new end of a list that shrinks', async () => {
    const server = new PageServer(9);
    const first = server.page(1);
    server.totalPages = 2;
    const pages = pagesOf(server, { concurrency: 1 }, { first, fetchPage: server.answering });
    expect(await pageNumbers(pages)).toEqual([1, 2]);
    expect(server.asked).toEqual([2]);
  });

  it('ends what is under way when the reader stops', async () => {
    const server = new PageServer(6);
    const pages = pagesOf(server, { concurrency: 3 });
    await pages.next();
    const second = pages.next();
    await settle();
    server.answer(2);
    await second;
    await pages.return();
    expect([3, 4].map((number) => server.signals.get(number)?.aborted)).toEqual([true, true]);
    expect(server.asked).toEqual([2, 3, 4]);
    server.fail(3, new Error('aborted'));
    server.fail(4, new Error('aborted'));
    await settle();
  });

  it('reports a page that fails at its turn, after those before it, and ends the others', async () => {
    const server = new PageServer(5);
    const pages = pagesOf(server, { concurrency: 3 });
    await pages.next();
    const second = pages.next();
    await settle();
    server.fail(3, new Error('page 3 failed'));
    await settle();
    server.answer(2);
    expect((await second).value).toMatchObject({ pagination: { page: 2 } });
    expect(await rejectionOf(pages.next())).toMatchObject({ message: 'page 3 failed' });
    expect(server.signals.get(4)?.aborted).toBe(true);
  });

  it('goes on with the page that failed when it is asked for more, with those behind it', async () => {
    const server = new PageServer(5);
    const pages = pagesOf(server, { concurrency: 2 });
    await pages.next();
    const second = pages.next();
    server.fail(2, new Error('page 2 failed'));
    await rejectionOf(second);
    await settle();
    expect(server.asked).toEqual([2, 3]);
    const again = pages.next();
    await settle();
    expect(server.asked).toEqual([2, 3, 2, 3]);
    expect(server.signals.get(2)?.aborted).toBe(false);
    server.answer(2);
    expect((await again).value).toMatchObject({ pagination: { page: 2 } });
    await pages.return();
  });

  it('never has more pages than it may under way or in hand, however slow the reader is', async () => {
    const server = new PageServer(100);
    const pages = pagesOf(server, { concurrency: 4 }, { fetchPage: server.answering });
    for (let read = 1; read <= 20; read++) {
      await pages.next();
      await settle();
      expect(server.asked.length).toBeLessThanOrEqual(read + 3);
    }
    await pages.return();
    await settle();
    expect(server.asked).toHaveLength(22);
  });

  it.each([
    [1, []],
    [2, []],
    [3, [2]],
    [5, [2, 3]],
    [Infinity, [2, 3, 4, 5, 6]],
  ])('does not fetch ahead beyond the %i items that are wanted', async (wanted, asked) => {
    const server = new PageServer(9);
    const pages = pagesOf(server, { concurrency: 5, wanted });
    await pages.next();
    if (asked.length > 0) void rejectionOf(pages.next());
    await settle();
    expect(server.asked).toEqual(asked);
  });
});
