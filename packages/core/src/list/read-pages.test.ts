import { describe, expect, it } from 'vitest';
import { settle } from '../../test/fake-clock.ts';
import { PageServer, pageNumbers } from '../../test/page-server.ts';
import { rejectionOf } from '../../test/refusals.ts';
import { readPages } from './read-pages.ts';

const numbers = (server: PageServer, concurrency: number) =>
  pageNumbers(readPages(server.page(1), server.answering, { concurrency }));

describe('readPages', () => {
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
    const pages = readPages(server.page(3), server.answering, { concurrency: 1 });
    expect(await pageNumbers(pages)).toEqual([3, 4]);
  });

  it('asks for a page when it is needed, not before', async () => {
    const server = new PageServer(3);
    const pages = readPages(server.page(1), server.answering, { concurrency: 1 });
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
    const pages = readPages(server.page(1), server.fetchPage, { concurrency: 3 });
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
    const pages = readPages(first, server.answering, { concurrency: 3 });
    expect(await pageNumbers(pages)).toEqual([1, 2, 3, 4]);
  });

  it('stops at the new end of a list that shrinks', async () => {
    const server = new PageServer(9);
    const first = server.page(1);
    server.totalPages = 2;
    const pages = readPages(first, server.answering, { concurrency: 1 });
    expect(await pageNumbers(pages)).toEqual([1, 2]);
    expect(server.asked).toEqual([2]);
  });

  it('ends what is under way when the reader stops', async () => {
    const server = new PageServer(6);
    const pages = readPages(server.page(1), server.fetchPage, { concurrency: 3 });
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
    const pages = readPages(server.page(1), server.fetchPage, { concurrency: 3 });
    await pages.next();
    const second = pages.next();
    await settle();
    server.fail(3, new Error('page 3 failed'));
    await settle();
    server.answer(2);
    expect((await second).value).toMatchObject({ pagination: { page: 2 } });
    expect(await rejectionOf(pages.next())).toMatchObject({ message: 'page 3 failed' });
    expect(server.signals.get(4)?.aborted).toBe(true);
    expect(await pages.next()).toEqual({ value: undefined, done: true });
  });

  it.each([
    [1, []],
    [2, []],
    [3, [2]],
    [5, [2, 3]],
    [Infinity, [2, 3, 4, 5, 6]],
  ])('does not fetch ahead beyond the %i items that are wanted', async (wanted, asked) => {
    const server = new PageServer(9);
    const pages = readPages(server.page(1), server.fetchPage, { concurrency: 5, wanted });
    await pages.next();
    if (asked.length > 0) void rejectionOf(pages.next());
    await settle();
    expect(server.asked).toEqual(asked);
  });
});
