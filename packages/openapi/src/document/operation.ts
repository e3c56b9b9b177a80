import { codeSample } from '../reading/code-samples.ts';
import type { ContractSource } from '../reading/contract-source.ts';
import type { NamedEndpoint } from '../reading/endpoints.ts';
import { envelopeSchemaOf, jsonSchemaOf } from '../reading/zod-schema.ts';
import { type Components, noted } from '../schemas/components.ts';
import type { JsonSchema, Source } from '../schemas/json-schema.ts';
import { type EndpointTypes, endpointTypes } from './endpoint-types.ts';
import { type ErrorName, errorReferences } from './error-responses.ts';
import { everyAnswerHeaders } from './headers.ts';
import type { Operation, ResponseObject } from './openapi.ts';
import { pathParameters, queryParameters } from './parameters.ts';
import { bare, creating } from './successes.ts';
import { toSummary } from './to-summary.ts';

/** What an operation is made from. */
export interface Sources {
  readonly contract: ContractSource;
  readonly components: Components;
}

/** The operation of an endpoint value. */
export function makeOperation(endpoint: NamedEndpoint, sources: Sources): Operation {
  const { contract, components } = sources;
  const types = endpointTypes(endpoint.constant, contract);
  const lookup = { components, checker: contract.checker };
  const parameters = [...pathParameters(endpoint, lookup), ...queryParameters(endpoint, types.query, lookup)];
  const [tag = endpoint.name] = endpoint.name.split('.');
  const { text, inferredPart } = contract.describe(contract.symbol(endpoint.constant));
  return {
    operationId: endpoint.name,
    ...toSummary(text),
    tags: [tag],
    security: [{ bearer: [endpoint.scope] }],
    'x-clawbook-source': endpoint.source,
    'x-clawbook-scope': {
      name: endpoint.scope,
      ...(inferredPart !== undefined && { description: inferredPart }),
      'x-clawbook-source': endpoint.scopeSource ?? endpoint.source,
    },
    ...(parameters.length > 0 && { parameters }),
    ...requestBody(endpoint, types, sources),
    'x-codeSamples': [
      {
        lang: 'TypeScript',
        label: 'clawbook-sdk',
        source: codeSample(endpoint.name, types.data !== undefined),
      },
    ],
    responses: { ...successes(endpoint, types, sources), ...errorReferences(errorsOf(endpoint)) },
  };
}

function requestBody(
  { body, name, source, bodySource }: NamedEndpoint,
  types: EndpointTypes,
  { components }: Sources,
): Pick<Operation, 'requestBody'> {
  if (!body) return {};
  if (!types.body) throw new Error(`${name} has a body, but its type does not name it.`);
  const schema = components.describe(jsonSchemaOf(body), types.body);
  const content = { 'application/json': { schema } };
  return { requestBody: { required: true, content, 'x-clawbook-source': bodySource ?? source } };
}

function successes(
  endpoint: NamedEndpoint,
  types: EndpointTypes,
  sources: Sources,
): Record<string, ResponseObject> {
  const { name, source, responseSource = source } = endpoint;
  if (!types.data) {
    // That it can be either is inferred, even where the operation is documented.
    return {
      200: success('It was done.', 'inferred', envelope(endpoint, {}, sources)),
      204: success('It was done; there is nothing to say.', 'inferred'),
    };
  }
  const data = dataSchema(endpoint, types, sources);
  const enveloped = envelope(endpoint, data, sources);
  const schema = bare.includes(name) ? { anyOf: [data, enveloped] } : enveloped;
  const { text } = sources.contract.describe(sources.contract.symbol(types.data.getText()));
  const description = types.isList ? 'One page of the list.' : `${toSummary(text).summary}.`;
  return { [creating.includes(name) ? 201 : 200]: success(description, responseSource, schema) };
}

function success(description: string, source: Source, schema?: JsonSchema): ResponseObject {
  return {
    description,
    headers: everyAnswerHeaders,
    ...(schema && { content: { 'application/json': { schema } } }),
    'x-clawbook-source': source,
  };
}

function dataSchema(endpoint: NamedEndpoint, { data, isList }: EndpointTypes, { components }: Sources) {
  const json = jsonSchemaOf(endpoint.response);
  if (!data) throw new Error(`${endpoint.name} has no data.`);
  if (!isList) return components.describe(json, data);
  return { ...json, items: components.describe(json.items ?? {}, data) };
}

function envelope(endpoint: NamedEndpoint, data: JsonSchema, { components }: Sources): JsonSchema {
  const json = envelopeSchemaOf(endpoint.response);
  const properties = components.propertiesOf('SuccessEnvelope', json);
  return {
    type: 'object',
    required: json.required ?? [],
    properties: Object.fromEntries(
      [...properties].map(([key, { schema, ...words }]) => [
        key,
        key === 'data' ? data : noted(schema, words),
      ]),
    ),
  };
}

function errorsOf({ path, query, body }: NamedEndpoint): ErrorName[] {
  return [
    ...(query || body ? (['BadRequest'] as const) : []),
    'Unauthorized',
    'Forbidden',
    ...(path.includes('{') ? (['NotFound'] as const) : []),
    'TooManyRequests',
    'InternalServerError',
  ];
}
