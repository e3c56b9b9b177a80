import type { JsonSchema, Source } from '../schemas/json-schema.ts';

/** A header of an answer. */
export interface HeaderObject {
  readonly description: string;
  readonly schema: JsonSchema;
  readonly 'x-clawbook-source': Source;
}

const httpDate = { type: 'string', examples: ['Fri, 30 Jan 2026 14:30:00 GMT'] };

/** The headers that answers can have beside those of HTTP itself, by name. */
export const headers: Readonly<Record<string, HeaderObject>> = {
  'X-RateLimit-Limit': {
    description: 'How many requests the key may make in a minute.',
    schema: { type: 'integer', examples: [60] },
    'x-clawbook-source': 'documented',
  },
  'X-RateLimit-Remaining': {
    description: 'How many of them are left in this minute. Nothing tells of the hour.',
    schema: { type: 'integer', examples: [45] },
    'x-clawbook-source': 'documented',
  },
  'X-RateLimit-Reset': {
    description: 'When the minute ends, in Unix seconds.',
    schema: { type: 'integer', examples: [1_706_624_400] },
    'x-clawbook-source': 'documented',
  },
  'Retry-After': {
    description: 'How long to wait before the next request: seconds, or a date.',
    schema: { type: 'string', examples: ['30', 'Fri, 30 Jan 2026 14:30:00 GMT'] },
    'x-clawbook-source': 'inferred',
  },
  Deprecation: {
    description:
      'Since when the operation is deprecated (RFC 9745). The documentation promises warnings, not their form.',
    schema: { type: 'string', examples: ['@1767225600'] },
    'x-clawbook-source': 'inferred',
  },
  Sunset: {
    description: 'When the operation goes away (RFC 8594).',
    schema: httpDate,
    'x-clawbook-source': 'inferred',
  },
  Link: {
    description: 'Where more is said about a deprecation (RFC 8288).',
    schema: { type: 'string', examples: ['<https://your-domain.com/changes>; rel="deprecation"'] },
    'x-clawbook-source': 'inferred',
  },
};

const ofRateLimit = ['X-RateLimit-Limit', 'X-RateLimit-Remaining', 'X-RateLimit-Reset'];
const ofDeprecation = ['Deprecation', 'Sunset', 'Link'];

/** The headers of every answer that ClawBook itself gives. */
export const everyAnswerHeaders = references([...ofRateLimit, ...ofDeprecation]);

/** The headers of an answer of ClawBook that says to come back later. */
export const comeBackHeaders = references([...ofRateLimit, ...ofDeprecation, 'Retry-After']);

/** The headers of an answer that something in front of ClawBook gives. */
export const proxyHeaders = references(['Retry-After']);

function references(names: readonly string[]): Record<string, { $ref: string }> {
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
}
