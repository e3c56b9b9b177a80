import { received } from '@clawbook/contract';
import type { DataWithResponse } from '../call/receive.ts';
import { ResponseValidationError } from '../errors/response-validation-error.ts';
import { type FetchPage, Page } from './page.ts';
import { readPagination } from './read-pagination.ts';

/**
 * Makes a page of an answer.
 *
 * @param asked the number of the page that was asked for
 * @param endpoint what to call the endpoint in an error
 * @throws ResponseValidationError if the answer is no list: there is nothing to go through
 */
export function toPage<Item>(
  { data, meta, requestId }: DataWithResponse<Item[]>,
  asked: number,
  endpoint: string,
  fetchPage: FetchPage<Item>,
): Page<Item> {
  if (Array.isArray(data))
    return new Page(data, readPagination(meta, asked, data.length), requestId, fetchPage);
  const issue = { path: 'data', message: `expected a list, got ${received(data)}` };
  throw new ResponseValidationError(`${endpoint}: ${issue.message}.`, {
    outcome: 'unknown',
    issues: [issue],
    data,
    requestId,
  });
}
