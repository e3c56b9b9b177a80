import { describe, expect, test } from 'vitest';
import type { ParameterObject, ResponseObject } from '../../src/document/openapi.ts';
import { committedDocument, committedText, operations, type PlacedOperation } from '../committed-document.ts';
import { queryParametersOf } from '../complaints-about-request.ts';
import { said, schemaNamed, statementsOf, statementsOfProperty } from '../statements.ts';

// What ClawBook's documentation says, and what is inferred beside it, item by item.

function operation(id: string): PlacedOperation {
  const found = operations.find(({ operationId }) => operationId === id);
  if (!found) throw new Error(`The document has no operation ${id}.`);
  return found;
}

function parameter(id: string, name: string): ParameterObject {
  const found = queryParametersOf(operation(id)).find((one) => one.parameter.name === name);
  if (!found) throw new Error(`${id} has no parameter ${name}.`);
  return found.parameter;
}

function statementsOfParameter(id: string, name: string) {
  const { schema, 'x-clawbook-source': source } = parameter(id, name);
  return statementsOf(schema, source);
}

describe('lists', () => {
  test.each([
    ['page', 'type', ['integer', 'documented']],
    ['page', 'default', [1, 'documented']],
    ['page', 'minimum', [1, 'inferred']],
    ['per_page', 'default', [20, 'documented']],
    ['per_page', 'minimum', [1, 'inferred']],
    ['per_page', 'maximum', [100, 'inferred']],
    ['platform', 'examples', ['telegram', 'documented']],
    ['status', 'examples', ['active', 'documented']],
    ['start_date', 'format', ['date', 'documented']],
    ['end_date', 'format', ['date', 'documented']],
  ])('%s: %s is %j', (name, keyword, expected) => {
    expect(said(keyword, statementsOfParameter('conversations.list', name))).toContainEqual(expected);
  });

  test.each(['start_date', 'end_date'])('that the day of %s is included is inferred', (name) => {
    const { description, 'x-clawbook-source': source } = parameter('conversations.list', name);
    expect(source).toBe('documented');
    expect(description).not.toMatch(/included|or later|or earlier/);
    const words = said('description', statementsOfParameter('conversations.list', name));
    expect(words).toContainEqual([expect.stringContaining('included'), 'inferred']);
  });

  test('to sort by created_at and platform is documented, by any other field inferred', () => {
    const { 'x-clawbook-source': source } = parameter('conversations.list', 'sort');
    const statements = statementsOfParameter('conversations.list', 'sort');
    const fields = [...said('enum', statements), ...said('examples', statements)];
    const documented = fields.filter(([, mark]) => mark === 'documented').map(([field]) => field);
    expect(source).toBe('documented');
    expect(documented).toEqual(['created_at', '-created_at', 'platform', '-platform']);
    expect(fields).toContainEqual(['message_count', 'inferred']);
    expect(said('pattern', statements)).toEqual([[expect.any(String), 'inferred']]);
  });

  test.each(['messages.list', 'conversations.messages'])('the filters of %s are inferred with it', (id) => {
    for (const name of ['platform', 'status', 'start_date', 'end_date', 'sort']) {
      expect(parameter(id, name)['x-clawbook-source'], name).toBe('inferred');
    }
  });
});

describe('objects', () => {
  test.each(['name', 'username'])(
    'that the %s of a sender is a text is documented, null inferred',
    (name) => {
      expect(said('type', statementsOfProperty('Sender', name))).toEqual([
        ['string', 'documented'],
        ['null', 'inferred'],
      ]);
    },
  );

  test('INVALID_API_KEY is documented, the other codes are inferred', () => {
    const schema = schemaNamed('ErrorCode');
    expect(schema['x-clawbook-source']).toBe('documented');
    const statements = statementsOf(schema, 'inferred');
    const codes = [...said('enum', statements), ...said('examples', statements)];
    expect(codes.filter(([, source]) => source === 'documented')).toEqual([
      ['INVALID_API_KEY', 'documented'],
    ]);
    expect(codes).toContainEqual(['RATE_LIMITED', 'inferred']);
  });

  test.each([
    ['CreateWebhookParams', 'events'],
    ['CreateApiKeyParams', 'scopes'],
  ])('%s: that there has to be one of %s is inferred', (name, property) => {
    const statements = statementsOfProperty(name, property);
    expect(said('type', statements)[0]).toEqual(['array', 'documented']);
    expect(said('minItems', statements)).toEqual([[1, 'inferred']]);
  });

  test('that an event comes more than once is inferred', () => {
    const post = committedDocument.webhooks['message.received']?.post;
    const id = post?.requestBody?.content['application/json']?.schema.properties?.['id'] ?? {};
    const words = said('description', statementsOf(id, 'inferred'));
    expect(words).toContainEqual([expect.stringContaining('evt_'), 'documented']);
    expect(words).toContainEqual([expect.stringContaining('more than once'), 'inferred']);
    expect(words.filter(([text]) => String(text).includes('more than once'))).toHaveLength(1);
  });

  test('no object is closed, and no list of values: ClawBook may know more', () => {
    expect(committedText).not.toContain('"additionalProperties": false');
    expect(closedLists(committedDocument)).toEqual([]);
  });
});

describe('operations', () => {
  test.each(operations)('the scope of $operationId is marked', (one) => {
    const { security, 'x-clawbook-scope': scope, 'x-clawbook-source': source, tags } = one;
    expect(security).toEqual([{ bearer: [scope?.name] }]);
    expect(scope?.['x-clawbook-source']).toBe(tags.includes('apiKeys') ? 'inferred' : source);
  });

  test.each([
    ['messages.send', 'documented'],
    ['webhooks.create', 'documented'],
    ['apiKeys.create', 'documented'],
    ['config.update', 'inferred'],
    ['webhooks.update', 'inferred'],
  ])('the body of %s is %s', (id, source) => {
    expect(operation(id).requestBody?.['x-clawbook-source']).toBe(source);
  });

  test('the answer of status is documented with and without the envelope', () => {
    const answer = operation('status').responses['200'];
    const schema = answer && 'content' in answer ? answer.content?.['application/json']?.schema : undefined;
    expect(schema?.anyOf).toEqual([
      { $ref: '#/components/schemas/Status' },
      expect.objectContaining({ required: ['success', 'data'] }),
    ]);
    expect(answer).toMatchObject({ 'x-clawbook-source': 'documented' });
  });

  test.each(operations)('every error that is known of can come from $operationId', ({ responses }) => {
    const ofOwn = ['401', '403', '429', '500'];
    const ofProxy = ['408', '409', '422', '502', '503', '504'];
    expect(Object.keys(responses)).toEqual(expect.arrayContaining([...ofOwn, ...ofProxy]));
  });
});

describe.each(errorAnswers())('the error $status', ({ status, response }) => {
  test('is documented, or can come from a proxy', () => {
    const isDocumented = ['400', '401', '403', '404', '429', '500'].includes(status);
    expect(response['x-clawbook-source']).toBe(isDocumented ? 'documented' : 'inferred');
    expect(response.description.includes('proxy')).toBe(!isDocumented);
  });

  test.each(['text/html', 'text/plain'])('can be %s of a proxy, which is inferred', (mediaType) => {
    expect(response.content?.[mediaType]).toMatchObject({ 'x-clawbook-source': 'inferred' });
  });
});

function errorAnswers(): { status: string; response: ResponseObject }[] {
  const { responses } = committedDocument.components;
  const byStatus = new Map<string, ResponseObject>();
  for (const one of operations) {
    for (const [status, answer] of Object.entries(one.responses)) {
      const name = '$ref' in answer ? answer.$ref.replace('#/components/responses/', '') : '';
      const response = responses[name];
      if (response) byStatus.set(status, response);
    }
  }
  return [...byStatus].map(([status, response]) => ({ status, response }));
}

/** The lists of values beside which no other is allowed. */
function closedLists(value: unknown, isOpen = false): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'enum' in value && !isOpen ? [value.enum] : [];
  return [
    ...own,
    ...Object.entries(value).flatMap(([key, part]) =>
      key === 'anyOf' && Array.isArray(part)
        ? part.flatMap((one) => closedLists(one, part.some(isAnyText)))
        : closedLists(part),
    ),
  ];
}

function isAnyText(schema: object): boolean {
  return 'type' in schema && schema.type === 'string' && !('enum' in schema);
}
