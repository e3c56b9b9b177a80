import { describe, expect, it } from 'vitest';
import { PageServer } from '../../test/page-server.ts';

describe('Page', () => {
  it('fetches the next one until the last', async () => {
    const long = new PageServer(2);
    const first = long.page(1);
    expect(first.hasNextPage()).toBe(true);
    const next = first.getNextPage();
    long.answer(2);
    const last = await next;
    expect(last.pagination.page).toBe(2);
    expect(last.hasNextPage()).toBe(false);
    await expect(last.getNextPage()).rejects.toThrow(
      'Page 2 is the last of 2: ask hasNextPage() before getNextPage().',
    );
  });

  it('shows items and pagination as JSON, and nothing of how it is fetched', () => {
    const page = new PageServer(3).page(1);
    expect(Object.keys(JSON.parse(JSON.stringify(page)))).toEqual(['data', 'pagination']);
  });
});
