import { fileURLToPath } from 'node:url';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { expect, test } from 'vitest';
import { documentText } from '../../src/document/make-document.ts';
import { documentFile } from '../../src/document-file.ts';
import { endpoints } from '../../src/reading/endpoints.ts';
import { committedDocument, committedText, operations } from '../committed-document.ts';

const advice =
  'docs/public/openapi.json is not what the contract says. Make it anew, and read its diff: node scripts/pnpm.mjs run openapi';

test('the document is what the contract says', () => {
  expect(documentText(), advice).toBe(committedText);
});

test('the document is valid OpenAPI 3.1 and keeps the recommended rules', async () => {
  const config = await createConfig({
    extends: ['recommended'],
    rules: {
      // ClawBook states no licence of its API.
      'info-license': 'off',
      // `/messages/send` and `/messages/{id}` are what they are.
      'no-ambiguous-paths': 'off',
    },
  });
  const problems = await lintFromString({
    source: committedText,
    absoluteRef: fileURLToPath(documentFile),
    config,
  });
  expect(problems.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer])).toEqual(
    [],
  );
});

test('the document has an operation for each endpoint value, named as the SDK names it', () => {
  const ofContract = endpoints.map(({ name, method, path }) => [name, method.toLowerCase(), path].join(' '));
  const ofDocument = operations.map(({ operationId, method, path }) => [operationId, method, path].join(' '));
  expect(ofDocument.toSorted()).toEqual(ofContract.toSorted());
});

test('each part of the document says where it is known from, and what it is', () => {
  const parts = [...partsOf(committedDocument)].filter(([place, part]) => !isSaidElsewhere(place, part));
  const silent = parts.filter(
    ([, part]) => !part['x-clawbook-source'] || !(part.description ?? part.summary),
  );
  expect(parts.length).toBeGreaterThan(250);
  expect(silent.map(([place]) => place)).toEqual([]);
});

interface Part {
  readonly description?: string;
  readonly summary?: string;
  readonly 'x-clawbook-source'?: string;
}

const collections = new Set(['parameters', 'headers', 'responses', 'schemas', 'properties']);

/** The parts that are known from somewhere: operations, parameters, headers, answers, schemas and their properties. */
function* partsOf(value: unknown, place = ''): Generator<[place: string, part: Part]> {
  if (typeof value !== 'object' || value === null) return;
  if ('operationId' in value) yield [place, Object(value)];
  for (const [key, child] of Object.entries<unknown>({ ...value })) {
    if (key === 'examples') continue;
    if (collections.has(key)) {
      for (const [name, part] of Object.entries({ ...Object(child) })) {
        yield [`${place}/${key}/${name}`, Object(part)];
      }
    }
    yield* partsOf(child, `${place}/${key}`);
  }
}

/** What only refers is described there; the data in an envelope, by the answer around it. */
function isSaidElsewhere(place: string, part: Part): boolean {
  return Object.keys(part).join() === '$ref' || place.endsWith('/schema/properties/data');
}
