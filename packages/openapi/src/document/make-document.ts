import { scopes } from '@clawbook/contract';
import { readContractSource } from '../reading/contract-source.ts';
import { endpoints, type NamedEndpoint } from '../reading/endpoints.ts';
import { createComponents } from '../schemas/components.ts';
import { errorResponses } from './error-responses.ts';
import { makeEvents } from './events.ts';
import { headers } from './headers.ts';
import type { OpenApiDocument, Operation } from './openapi.ts';
import { makeOperation } from './operation.ts';
import { sharedParameters } from './parameters.ts';
import { tags } from './tags.ts';

const description = `The API of a ClawBook, for programs: messages, conversations, settings, webhooks and keys.

Not all of it is documented by ClawBook. \`x-clawbook-source\` says where a part is known from: \`documented\`, or \`inferred\` where the documentation is silent. The nearest mark counts: a part without one is known from where the part around it is. What is known otherwise than the rest of a schema stands in its \`anyOf\` or \`allOf\`, with a mark of its own.

Any object can have more fields than those that are named, and any list of known values can grow. An answer with \`success: false\` is an error whatever its status is, which is inferred.`;

const bearer = {
  type: 'http',
  scheme: 'bearer',
  bearerFormat: '`clawbook_sk_live_` or `clawbook_sk_test_`, and 32 characters',
  description:
    'A key of the API. It belongs on servers, never in code that clients run. `?api_key=` is understood too, but addresses are logged: do not use it.',
  'x-clawbook-scopes': [...scopes],
  'x-clawbook-source': 'documented',
};

const servers = [
  {
    url: 'https://{domain}/api/v1',
    description: 'A ClawBook under its own domain.',
    'x-clawbook-source': 'documented',
    variables: { domain: { default: 'your-domain.com', description: 'The domain of your ClawBook.' } },
  },
  {
    url: 'https://{address}:8443/api/v1',
    description: 'A ClawBook by its IP address. Inferred: its certificate can be one of a private authority.',
    'x-clawbook-source': 'documented',
    variables: { address: { default: '192.0.2.1', description: 'The IP address of your ClawBook.' } },
  },
];

/**
 * Makes the OpenAPI document of the API from the contract, its endpoint values, its schemas and its doc comments, and from
 * what this folder knows of statuses, errors, headers and addresses.
 */
function makeDocument(): OpenApiDocument {
  const contract = readContractSource();
  const components = createComponents(contract);
  const paths: Record<string, Record<string, Operation>> = {};
  for (const endpoint of endpoints.toSorted(byPathAndMethod)) {
    const operations = (paths[endpoint.path] ??= {});
    operations[endpoint.method.toLowerCase()] = makeOperation(endpoint, { contract, components });
  }
  const webhooks = makeEvents(contract, components);
  const responses = errorResponses(components.reference('ErrorEnvelope'));
  return {
    openapi: '3.1.1',
    info: { title: 'ClawBook API', version: '1', description },
    servers,
    tags,
    paths,
    webhooks,
    components: {
      securitySchemes: { bearer },
      parameters: sharedParameters({ components, checker: contract.checker }),
      headers,
      responses,
      schemas: components.schemas(),
    },
  };
}

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

function byPathAndMethod(one: NamedEndpoint, other: NamedEndpoint): number {
  if (one.path !== other.path) return one.path < other.path ? -1 : 1;
  return methods.indexOf(one.method) - methods.indexOf(other.method);
}

/** The document as it stands in its file. */
export function documentText(): string {
  return `${JSON.stringify(makeDocument(), null, 2)}\n`;
}
