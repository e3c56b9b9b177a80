import { inspect } from 'node:util';
import { ClawBookError, type Conversation, NotFoundError, ServerError } from 'clawbook-sdk';
import { describe, expect, it } from 'vitest';
import { collect, failed, ok, type Reply, rejection, useClawBook } from './use-clawbook.ts';

const { clawbook, newClient, answer } = useClawBook({ rateLimit: false });

/** Lets the page with a number fail as often as is said; a list then has 45 pages of one item. */
function breakPage(number: number, { status = 404, times = 1 } = {}) {
  const asked: number[] = [];
  let left = times;
  const reply = (page: number): Response => {
    if (page === number && left-- > 0) return failed(status);
    const data = clawbook.state.conversations.slice(page - 1, page);
    const [per_page, total] = [1, clawbook.state.conversations.length];
    return ok(data, { meta: { pagination: { page, per_page, total, total_pages: total } } });
  };
  const client = newClient({
    maxRetries: 0,
    fetch: async (url) => {
      const page = Number(new URL(url).searchParams.get('page') ?? 1);
      asked.push(page);
      return reply(page);
    },
  });
  return { client, asked };
}

/** Reads on until the iteration fails or ends. */
async function readOn(items: AsyncIterable<Conversation>, ids: string[]): Promise<unknown> {
  try {
    for await (const { id } of items) ids.push(id);
  } catch (error) {
    return error;
  }
  return 'ended';
}

const allIds = () => clawbook.state.conversations.map(({ id }) => id);

describe('an iteration whose page 37 fails', () => {
  it.each([1, 8])('says so, after the items before it, with a concurrency of %i', async (concurrency) => {
    const { client } = breakPage(37);
    const ids: string[] = [];
    const error = await readOn(client.conversations.list({}, { concurrency }), ids);
    expect(ids).toEqual(allIds().slice(0, 36));
    expect(error).toBeInstanceOf(NotFoundError);
    expect(error).toMatchObject({
      page: 37,
      message: expect.stringMatching(/^conversations\.list, page 37 of 45: 404 /),
      request: { endpoint: 'conversations.list', url: expect.stringContaining('page=37') },
    });
  });

  it('says it in the stack, in JSON, in print, and beside another copy of the package', async () => {
    const error = await readOn(breakPage(37).client.conversations.list(), []);
    expect((error as Error).stack).toMatch(/^NotFoundError: conversations\.list, page 37 of 45: 404 /);
    expect((error as Error).stack).toContain('list-failures.test.ts');
    expect(JSON.parse(JSON.stringify(error))).toMatchObject({ page: 37, kind: 'not_found' });
    expect(inspect(error)).toContain('page: 37');
    expect(ClawBookError.is(error) && error.page).toBe(37);
  });

  it.each([1, 8])(
    'goes on from there when the same iterator is asked for more, with a concurrency of %i',
    async (concurrency) => {
      const { client, asked } = breakPage(37, { times: 2 });
      const items = client.conversations.list({}, { concurrency })[Symbol.asyncIterator]();
      const ids: string[] = [];
      expect(await readOn(items, ids)).toMatchObject({ page: 37 });
      expect(await readOn(items, ids)).toMatchObject({ page: 37 });
      expect(await readOn(items, ids)).toBe('ended');
      expect(ids).toEqual(allIds());
      expect(asked.filter((page) => page < 37)).toHaveLength(36);
      expect(await readOn(items, ids)).toBe('ended');
      expect(ids).toHaveLength(45);
    },
  );

  it('goes on from there with pages()', async () => {
    const { client } = breakPage(37);
    const pages = client.conversations.list().pages({ concurrency: 4 });
    const numbers: number[] = [];
    const go = async (): Promise<void> => {
      for await (const page of pages) numbers.push(page.pagination.page);
    };
    expect(await rejection(go())).toMatchObject({ page: 37 });
    await go();
    expect(numbers).toEqual(Array.from({ length: 45 }, (_, index) => index + 1));
  });

  it("goes on from there with another list, begun at the error's page", async () => {
    const { client, asked } = breakPage(37);
    const ids: string[] = [];
    const error = await readOn(client.conversations.list(), ids);
    const page = ClawBookError.is(error) ? error.page : undefined;
    expect(await readOn(client.conversations.list({ page }), ids)).toBe('ended');
    expect(ids).toEqual(allIds());
    expect(asked).toHaveLength(46);
  });

  it('gives no item twice over the failure although items have moved', async () => {
    const { client } = breakPage(37);
    const items = client.conversations.list()[Symbol.asyncIterator]();
    const ids: string[] = [];
    await readOn(items, ids);
    const before = allIds();
    const arrived = { platform: 'telegram', status: 'active', created_at: '2026-02-01T00:00:00Z' };
    clawbook.state.conversations.unshift({ id: 'conv_a', ...arrived }, { id: 'conv_b', ...arrived });
    expect(await readOn(items, ids)).toBe('ended');
    expect(ids).toEqual(before);
  });

  it('rejects toArray(), which says it too', async () => {
    const { client } = breakPage(37);
    const reading = client.conversations.list().toArray({ concurrency: 3 });
    expect(await rejection(reading)).toMatchObject({ page: 37 });
  });
});

describe('the page in an error', () => {
  it('is there when a page is awaited, by itself or as the next one', async () => {
    const { client } = breakPage(3, { times: 5 });
    expect(await rejection(client.conversations.list({ page: 3 }))).toMatchObject({
      page: 3,
      message: expect.stringMatching(/^conversations\.list, page 3: /),
    });
    expect(await rejection(client.conversations.list({ page: 3 }).withResponse())).toMatchObject({ page: 3 });
    expect(await rejection(client.conversations.list({ page: 3 }).asResponse())).toMatchObject({ page: 3 });
    const second = await client.conversations.list({ page: 2 });
    expect(await rejection(second.getNextPage())).toMatchObject({
      page: 3,
      message: expect.stringMatching(/^conversations\.list, page 3 of 45: /),
    });
    expect(await rejection(collect(second))).toMatchObject({ page: 3 });
  });

  it('is 1 for the first page, of which the message says nothing', async () => {
    const error = await rejection(breakPage(1).client.conversations.list());
    expect(error).toMatchObject({ page: 1, message: expect.not.stringContaining('page') });
  });

  it('is not there where there is none', async () => {
    const errors = [
      await rejection(newClient().conversations.list({ page: 0 })),
      await rejection(newClient().conversations.get('conv_none')),
      await rejection(newClient().conversations.list({}, { timeout: -1 })),
    ];
    for (const error of errors) {
      expect(error).toBeInstanceOf(ClawBookError);
      expect(error).not.toHaveProperty('page');
      expect(JSON.parse(JSON.stringify(error))).not.toHaveProperty('page');
    }
  });

  it('can be given to an error that a test makes', () => {
    const error = new ServerError('Out of order', { outcome: 'unknown', status: 500, page: 4 });
    expect(error.page).toBe(4);
    expect(error.toJSON()).toMatchObject({ page: 4 });
  });
});

describe('a list whose first page failed', () => {
  const page: Reply = ok([{ id: 'conv_1' }], {
    meta: { pagination: { page: 1, per_page: 1, total: 1, total_pages: 1 } },
  });

  it('is asked for again when it is iterated again', async () => {
    const seen = answer('GET /conversations', failed(404), page);
    const list = newClient({ validation: 'off' }).conversations.list();
    expect(await rejection(collect(list))).toMatchObject({ page: 1 });
    expect(await collect(list)).toHaveLength(1);
    expect(seen).toHaveLength(2);
  });

  it('stays failed for those who await it', async () => {
    const seen = answer('GET /conversations', failed(404), page);
    const list = newClient({ validation: 'off' }).conversations.list();
    const error = await rejection(list);
    expect(await rejection(list)).toBe(error);
    expect(seen).toHaveLength(1);
  });
});
