import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { operations, type PlacedOperation } from '../committed-document.ts';
import { recordCall } from '../record-call.ts';

const page = readFileSync(new URL('../../../../docs/endpoints.md', import.meta.url), 'utf8');

/** The rows of the page, each with its call, its request, its scope and its mark. */
const rows = page
  .split('\n')
  .filter((line) => line.startsWith('| [`client.'))
  .map((line) => {
    const cells = line.slice(2, -2).split(' | ');
    const [link = '', mark = '', request = '', scope = ''] = cells.map((cell) => cell.replaceAll('`', ''));
    const call = link.replace(/^\[(.*)\].*/, '$1');
    return { call, name: call.replace(/^client\.(.*)\(\)$/, '$1'), request, scope, mark };
  });

test('the page has a row for each operation, and no other', () => {
  const calls = operations.map(({ operationId }) => `client.${operationId}()`);
  expect(rows.map(({ call }) => call).toSorted()).toEqual(calls.toSorted());
});

describe.each(rows)('$call', ({ name, request, scope, mark }) => {
  test('sends the request of its row, for which a key with its scope is enough', async () => {
    const { received } = await recordCall(name, { scope });
    const [method, path = ''] = request.split(' ');
    const pattern = new RegExp(`^/api/v1${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`);
    expect(received).toMatchObject({ method, path: expect.stringMatching(pattern), carriedOut: true });
  });

  test('is refused to a key that lacks its scope', async () => {
    const refused = recordCall(name, { scope: scope === 'read:status' ? 'read:messages' : 'read:status' });
    await expect(refused).rejects.toMatchObject({ kind: 'permission_denied', status: 403 });
  });

  test('is marked as in the document', () => {
    const operation = operations.find(({ operationId }) => operationId === name);
    expect(mark).toBe(operation && markOf(operation));
  });
});

/** The mark of an operation, and what of it has another. */
function markOf(operation: PlacedOperation): string {
  const { 'x-clawbook-source': source, 'x-clawbook-scope': scope, requestBody, responses } = operation;
  const answers = Object.entries(responses).filter(([status]) => status.startsWith('2'));
  const parts: [string, unknown][] = [
    ['the body is', requestBody?.['x-clawbook-source'] ?? source],
    ['the answer is', answers.map(([, answer]) => Object(answer)['x-clawbook-source']).at(0)],
    ['the scope is', scope?.['x-clawbook-source']],
  ];
  const others = parts.filter(([, other]) => other !== source).map((part) => part.join(' '));
  const [, said] = /\bT(hat [^.,]+ is documented)/.exec(operation.description ?? '') ?? [];
  return [source, ...others, ...(said ? [`t${said}`] : [])].join('; ');
}
