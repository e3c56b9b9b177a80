import { expect, test } from 'vitest';
import { Answers } from './answers.ts';
import { cursors } from './dialects/cursors.ts';
import { github } from './dialects/github.ts';

/** The ids of the items on all pages, each page asked for as `next` says; undefined ends it. */
function walk(answers: Answers, first: string, next: (page: Page) => string | undefined): string[] {
  const ids: string[] = [];
  for (let url: string | undefined = first; url !== undefined; ) {
    const { headers, body } = answers.to({ method: 'GET', url });
    const value = JSON.parse(body);
    const items: { id: string }[] = Array.isArray(value) ? value : value.data;
    ids.push(...items.map(({ id }) => id));
    url = next({ headers, hasMore: value.has_more, lastId: ids.at(-1) ?? '' });
  }
  return ids;
}

interface Page {
  readonly headers: readonly string[];
  readonly hasMore: boolean;
  readonly lastId: string;
}

const everyId = Array.from({ length: 300 }, (_, index) => `msg_${index + 1}`);

test.each(['after', 'after_id', 'starting_after'])('a list goes on after the id in `%s`', (parameter) => {
  const ids = walk(new Answers(cursors, 3), '/v1/files?limit=100', ({ hasMore, lastId }) =>
    hasMore ? `/v1/files?limit=100&${parameter}=${lastId}` : undefined,
  );

  expect(ids).toEqual(everyId);
});

test('a list goes on at the link to its next page', () => {
  const ids = walk(new Answers(github, 3), '/messages?per_page=100', ({ headers }) => {
    const link = headers[headers.indexOf('Link') + 1] ?? '';
    return /^<(.*)>; rel="next"$/.exec(link)?.[1];
  });

  expect(ids).toEqual(everyId);
});
