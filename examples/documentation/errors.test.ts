import { createInMemoryClawBook } from '@clawbook/testing';
import * as sdk from 'clawbook-sdk';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../scripts/snippets/pages.ts';

const rows = readPage('docs/errors.md')
  .split('\n')
  .filter((line) => /^\| `\w+Error` \|/.test(line))
  .map((line) => line.slice(2).split(' | '))
  .map(([name = '', kind = '', when = '', outcome = '']) => ({
    name: name.replaceAll('`', ''),
    kind: kind.replaceAll('`', ''),
    when,
    outcome,
  }));

const client = (() => {
  const clawbook = createInMemoryClawBook();
  const { apiKey, origin: baseUrl, fetch } = clawbook;
  const options = { apiKey, baseUrl, fetch, maxRetries: 0, logLevel: 'off', rateLimit: false } as const;
  return { clawbook, sdk: new sdk.ClawBook(options) };
})();

/** What a message that is answered with a status fails with. */
async function failureOf(status: number): Promise<sdk.ClawBookError> {
  client.clawbook.faults.add({ type: 'status', status });
  const message = { platform: 'telegram', recipient: '123456789', message: 'Hello!' };
  try {
    await client.sdk.messages.send(message);
  } catch (error) {
    if (sdk.ClawBookError.is(error)) return error;
  }
  throw new Error(`${status} is no failure of the SDK`);
}

describe('the table of errors', () => {
  it('has a row for each class, and no other', () => {
    const classes = Object.values<unknown>(sdk)
      .filter((value) => typeof value === 'function')
      .filter(({ prototype }) => prototype instanceof sdk.ClawBookError)
      .map(({ prototype }) => String(prototype.name));
    expect(rows.map(({ name }) => name).sort()).toEqual(classes.sort());
  });

  it.each([
    [400, 'rejected'],
    [401, 'rejected'],
    [403, 'rejected'],
    [404, 'rejected'],
    [409, 'rejected'],
    [418, 'rejected'],
    [422, 'rejected'],
    [429, 'rejected'],
    [408, 'unknown'],
    [500, 'unknown'],
    [503, 'unknown'],
    [501, 'rejected'],
  ])('says what a message that is answered %s fails with, and that it is %s', async (status, outcome) => {
    const error = await failureOf(status);
    const row = rows.find(({ name }) => name === error.name);
    expect(row?.kind).toBe(error.kind);
    expect(error.outcome).toBe(outcome);
    expect(row?.outcome).toMatch(new RegExp(`\`${outcome}\``));
  });
});
