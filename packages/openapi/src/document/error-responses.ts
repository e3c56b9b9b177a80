import { rateLimitTiers } from '@clawbook/contract';
import type { JsonSchema } from '../schemas/json-schema.ts';
import { documented, documentedExamples } from './documented-examples.ts';
import { comeBackHeaders, everyAnswerHeaders, proxyHeaders } from './headers.ts';
import type { ResponseObject } from './openapi.ts';

interface ErrorAnswer {
  readonly status: string;
  readonly description: string;
  readonly headers?: Readonly<Record<string, { $ref: string }>>;
  readonly example?: unknown;
}

const quotas = Object.entries(rateLimitTiers).map(
  ([tier, { perMinute, perHour }]) =>
    `${perMinute} requests a minute and ${perHour.toLocaleString('en')} an hour (${tier})`,
);

/** The errors that ClawBook's documentation names. */
const documentedAnswers = {
  BadRequest: { status: '400', description: 'A parameter is not valid.' },
  Unauthorized: {
    status: '401',
    description: 'The key is missing, wrong or expired.',
    example: documentedExamples.invalidApiKey,
  },
  Forbidden: { status: '403', description: 'The key lacks the scope.' },
  NotFound: { status: '404', description: 'There is no such object.' },
  TooManyRequests: {
    status: '429',
    description: `The rate limit is used up: ${quotas.join(', ')}.`,
    headers: comeBackHeaders,
  },
  InternalServerError: { status: '500', description: 'ClawBook failed.' },
} satisfies Record<string, ErrorAnswer>;

/** The errors that something in front of ClawBook can give, in answer to any request. */
const proxyAnswers = {
  RequestTimeout: { status: '408', description: 'A proxy did not get the whole request in time.' },
  Conflict: {
    status: '409',
    description: 'A proxy says that the request does not go with the state of the object.',
  },
  UnprocessableContent: { status: '422', description: 'A proxy refuses what the request says.' },
  BadGateway: { status: '502', description: 'A proxy got no answer of ClawBook that it understands.' },
  ServiceUnavailable: {
    status: '503',
    description: 'A proxy cannot reach ClawBook, which may be restarting or overloaded.',
  },
  GatewayTimeout: { status: '504', description: 'A proxy did not get an answer of ClawBook in time.' },
} satisfies Record<string, ErrorAnswer>;

/** The name of an error that ClawBook's documentation names. */
export type ErrorName = keyof typeof documentedAnswers;

/** The error answers that operations refer to, by name. */
export function errorResponses(envelope: JsonSchema): Record<string, ResponseObject> {
  const ofClawBook = Object.entries<ErrorAnswer>(documentedAnswers).map(([name, answer]) => {
    return [name, toResponse({ headers: everyAnswerHeaders, ...answer }, 'documented', envelope)] as const;
  });
  const ofProxies = Object.entries<ErrorAnswer>(proxyAnswers).map(([name, answer]) => {
    return [name, toResponse({ headers: proxyHeaders, ...answer }, 'inferred', envelope)] as const;
  });
  return Object.fromEntries([...ofClawBook, ...ofProxies]);
}

/** References to error answers, by their status: these, and those that any operation can have. */
export function errorReferences(names: readonly ErrorName[]): Record<string, { $ref: string }> {
  const ofClawBook = names.map((name) => reference(name, documentedAnswers[name]));
  const ofProxies = Object.entries(proxyAnswers).map(([name, answer]) => reference(name, answer));
  return Object.fromEntries([...ofClawBook, ...ofProxies]);
}

function reference(name: string, { status }: ErrorAnswer): [status: string, { $ref: string }] {
  return [status, { $ref: `#/components/responses/${name}` }];
}

/** What stands in place of JSON where a proxy answers, whatever the status is. */
const proxyContent = {
  'text/html': {
    schema: { type: 'string', description: 'A page of a proxy.' },
    'x-clawbook-source': 'inferred',
  },
  'text/plain': {
    schema: {
      type: 'string',
      description: 'A text of a proxy. It can be empty, and then have no Content-Type.',
    },
    'x-clawbook-source': 'inferred',
  },
} as const;

function toResponse(
  { description, headers, example }: ErrorAnswer,
  source: ResponseObject['x-clawbook-source'],
  schema: JsonSchema,
): ResponseObject {
  const examples = example !== undefined && { examples: documented(example) };
  return {
    description,
    ...(headers && { headers }),
    content: { 'application/json': { schema, ...examples }, ...proxyContent },
    'x-clawbook-source': source,
  };
}
