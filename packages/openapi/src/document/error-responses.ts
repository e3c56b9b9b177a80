import { rateLimitTiers } from '@clawbook/contract';
import type { JsonSchema, Source } from '../schemas/json-schema.ts';
import { documented, documentedExamples } from './documented-examples.ts';
import { comeBackHeaders, everyAnswerHeaders } from './headers.ts';
import type { ResponseObject } from './openapi.ts';

interface ErrorAnswer {
  /** The status, or `5XX` for any other of its kind. */
  readonly status: string;
  readonly description: string;
  readonly source: Source;
  readonly headers?: Readonly<Record<string, { $ref: string }>>;
  readonly example?: unknown;
  /** Whether it can come from something in front of ClawBook, with a page instead of JSON. */
  readonly isOfProxy?: true;
}

const quotas = Object.entries(rateLimitTiers).map(
  ([tier, { perMinute, perHour }]) =>
    `${perMinute} requests a minute and ${perHour.toLocaleString('en')} an hour (${tier})`,
);

const answers = {
  BadRequest: { status: '400', description: 'A parameter is not valid.', source: 'documented' },
  Unauthorized: {
    status: '401',
    description: 'The key is missing, wrong or expired.',
    source: 'documented',
    example: documentedExamples.invalidApiKey,
  },
  Forbidden: { status: '403', description: 'The key lacks the scope.', source: 'documented' },
  NotFound: { status: '404', description: 'There is no such object.', source: 'documented' },
  Conflict: {
    status: '409',
    description: 'The request does not go with the state of the object.',
    source: 'inferred',
  },
  TooManyRequests: {
    status: '429',
    description: `The rate limit is used up: ${quotas.join(', ')}.`,
    source: 'documented',
    headers: comeBackHeaders,
  },
  InternalServerError: { status: '500', description: 'ClawBook failed.', source: 'documented' },
  Unavailable: {
    status: '5XX',
    description:
      'ClawBook, or a proxy in front of it, failed: it is restarting, overloaded or cannot be reached.',
    source: 'inferred',
    headers: comeBackHeaders,
    isOfProxy: true,
  },
} satisfies Record<string, ErrorAnswer>;

/** The name of an error answer. */
export type ErrorName = keyof typeof answers;

/** The error answers that operations refer to, by name. */
export function errorResponses(envelope: JsonSchema): Record<string, ResponseObject> {
  return Object.fromEntries(
    Object.entries<ErrorAnswer>(answers).map(([name, answer]) => [name, toResponse(answer, envelope)]),
  );
}

/** References to error answers, by their status. */
export function errorReferences(names: readonly ErrorName[]): Record<string, { $ref: string }> {
  return Object.fromEntries(
    names.map((name) => [answers[name].status, { $ref: `#/components/responses/${name}` }]),
  );
}

function toResponse(answer: ErrorAnswer, schema: JsonSchema): ResponseObject {
  const { description, source, headers = everyAnswerHeaders, example, isOfProxy } = answer;
  return {
    description,
    headers,
    content: {
      'application/json': { schema, ...(example !== undefined && { examples: documented(example) }) },
      ...(isOfProxy && { 'text/html': { schema: { type: 'string' } } }),
    },
    'x-clawbook-source': source,
  };
}
