import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as contract from '@clawbook/contract';
import { describe, expect, it } from 'vitest';
import { readPage, root } from '../../scripts/snippets/pages.ts';

interface Row {
  readonly call: string;
  readonly request: string;
  readonly scope: string;
  readonly mark: string;
  readonly test: string;
}

const rows: Row[] = readPage('docs/endpoints.md')
  .split('\n')
  .filter((line) => /^\| `client\..*` \| `[A-Z]+ /.test(line))
  .map((line) => {
    const [call = '', request = '', scope = '', mark = '', test = ''] = line
      .slice(2)
      .split(' | ')
      .map((cell) => cell.replaceAll('`', ''));
    return { call, request, scope, mark, test };
  });

const endpoints = Object.values<unknown>(contract).filter(isEndpoint);

function isEndpoint(value: unknown): value is contract.Endpoint<unknown> {
  return typeof value === 'object' && value !== null && 'method' in value && 'path' in value;
}

describe('the table of endpoints', () => {
  it('has a row for each endpoint, and no other', () => {
    expect(endpoints.length).toBeGreaterThan(15);
    expect(rows.map(({ call }) => call).sort()).toEqual(
      endpoints.map(({ name }) => `client.${name}()`).sort(),
    );
  });

  it.each(endpoints)('says how $name is called, and whether that is documented', (endpoint) => {
    const { name, method, path, scope, source, responseSource } = endpoint;
    const row = rows.find(({ call }) => call === `client.${name}()`);
    expect(row).toMatchObject({ request: `${method} ${path}`, scope });
    const [mark, answer] = row?.mark.split('; ') ?? [];
    expect(mark).toBe(source);
    expect(answer === 'the answer is inferred').toBe(responseSource === 'inferred');
  });

  it.each(rows)('names a test that makes the call: $call', ({ call, test }) => {
    const file = join(root, 'packages/sdk/test', test);
    expect(existsSync(file), file).toBe(true);
    const made = call.replace(/^client(\.status|\.)/, (_, name: string) => (name === '.' ? '' : name));
    expect(readFileSync(file, 'utf8')).toContain(made.replace(/\)$/, ''));
  });
});
