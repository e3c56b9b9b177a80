import { describe, expect, test } from 'vitest';
import { endpoints, type NamedEndpoint } from '../../src/reading/endpoints.ts';
import { operations, type PlacedOperation } from '../committed-document.ts';
import { queryComplaints } from '../complaints-about-request.ts';
import { complaintsAbout } from '../strict-validator.ts';

// The schemas check some inputs by functions, which no JSON Schema can be made of: both have to take the same values.

const queries: readonly Record<string, string>[] = [
  {},
  { page: '1' },
  { page: '0' },
  { page: '-1' },
  { page: '1.5' },
  { page: 'one' },
  { per_page: '1' },
  { per_page: '100' },
  { per_page: '101' },
  { per_page: '0' },
  { platform: 'signal' },
  { status: 'archived' },
  { start_date: '2026-01-31' },
  { start_date: '2026-02-30' },
  { end_date: '2026-1-1' },
  { end_date: 'yesterday' },
  { sort: 'created_at' },
  { sort: '-created_at,platform' },
  { sort: '--created_at' },
  { sort: 'created_at,,platform' },
  { sort: 'a_field_of_later' },
  { sort: '' },
  { misspelt: 'x' },
];

const webhook = { url: 'https://example.com/webhooks', events: ['message.sent'], secret: 'my-secret' };
const bodies: readonly unknown[] = [
  { platform: 'signal', recipient: '1', message: 'Hi' },
  { platform: 'signal', recipient: 1, message: 'Hi' },
  { platform: 'signal', recipient: '1' },
  { platform: 'signal', recipient: '1', message: 'Hi', misspelt: 'x' },
  webhook,
  { ...webhook, url: 'example.com' },
  { ...webhook, events: [] },
  { ...webhook, events: 'message.sent' },
  { ...webhook, active: true },
  { ...webhook, active: 'yes' },
  { active: false },
  { name: 'Bot', scopes: ['read:new'] },
  { name: 'Bot', scopes: [] },
  { language: 'de', nested: { gone: null } },
  [],
  'text',
  null,
];

const pairs = endpoints.flatMap((endpoint) => {
  const operation = operations.find(({ operationId }) => operationId === endpoint.name);
  return operation ? [{ name: endpoint.name, endpoint, operation }] : [];
});

describe.each(pairs.filter(({ endpoint }) => endpoint.query))(
  'the query of $name',
  ({ endpoint, operation }) => {
    test.each(queries)('%j is right for the document if it is right for the contract', async (query) => {
      const complaints = queryComplaints(operation, new URLSearchParams(query));
      expect(complaints.length === 0).toBe(await contractTakes(endpoint.query, withNumbers(query)));
    });
  },
);

describe.each(pairs.filter(({ endpoint }) => endpoint.body))(
  'the body of $name',
  ({ endpoint, operation }) => {
    test.each(bodies.map((body) => ({ body })))(
      '$body is right for the document if it is right for the contract',
      async ({ body }) => {
        const complaints = complaintsAbout(body, bodyPlace(operation));
        expect(complaints.length === 0, complaints.join()).toBe(await contractTakes(endpoint.body, body));
      },
    );
  },
);

async function contractTakes(schema: NamedEndpoint['body'], value: unknown): Promise<boolean> {
  const result = await schema?.['~standard'].validate(value);
  return result !== undefined && result.issues === undefined;
}

/** As a program passes them to the contract. */
function withNumbers(query: Record<string, string>): Record<string, unknown> {
  const isNumber = ([name, text]: [string, string]) => name.includes('page') && !Number.isNaN(Number(text));
  return Object.fromEntries(
    Object.entries(query).map((entry) => [entry[0], isNumber(entry) ? Number(entry[1]) : entry[1]]),
  );
}

function bodyPlace({ path, method }: PlacedOperation): string[] {
  return ['paths', path, method, 'requestBody', 'content', 'application/json', 'schema'];
}
