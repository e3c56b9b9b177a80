import { expect, it } from 'vitest';
import { ConfigurationError } from '../errors/configuration-error.ts';
import { ConnectionError } from '../errors/connection-error.ts';
import { Reporter } from '../observe/reporter.ts';
import { type BulkParts, type BulkResult, requestMany } from './request-many.ts';

const silent = { error: () => {}, warn: () => {}, info: () => {}, debug: () => {} };

async function run(parts: Pick<BulkParts<string, string>, 'call'>, optionsOf = () => ({})) {
  const results: BulkResult<string, string>[] = [];
  const all = requestMany(['a'], {
    name: 'messages.sendMany',
    bulk: { concurrency: 1, signal: undefined, onProgress: undefined, optionsOf },
    reporter: new Reporter({}, silent),
    rateLimit: () => ({ minute: undefined, hour: undefined }),
    ...parts,
  });
  for await (const result of all) results.push(result);
  return results;
}

it('says of a failure that it does not know that the item may have been sent', async () => {
  const failure = new RangeError('Maximum call stack size exceeded');
  const [result] = await run({ call: () => Promise.reject(failure) });
  expect(result).toMatchObject({ isDone: false, error: { outcome: 'unknown', cause: failure } });
  expect(result).toHaveProperty('error', expect.any(ConnectionError));
});

it('says of a function that fails before the call that nothing was sent', async () => {
  const failure = new TypeError('There is no number');
  const sent: string[] = [];
  const call = (item: string) => Promise.resolve(String(sent.push(item)));
  const [result] = await run({ call }, () => {
    throw failure;
  });
  expect(result).toMatchObject({ isDone: false, error: { outcome: 'not_sent', cause: failure } });
  expect(result).toHaveProperty('error', expect.any(ConfigurationError));
  expect(sent).toEqual([]);
});
