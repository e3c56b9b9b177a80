import type ts from 'typescript';
import type { NamedEndpoint } from '../reading/endpoints.ts';
import { jsonSchemaNamed, jsonSchemaOf } from '../reading/zod-schema.ts';
import { type Components, noted, type Property } from '../schemas/components.ts';
import { withInferredPart } from '../schemas/inferred-part.ts';
import type { Source } from '../schemas/json-schema.ts';
import { knownValues } from '../schemas/known-values.ts';
import { wireForm } from '../schemas/wire-form.ts';
import type { ParameterObject, Reference } from './openapi.ts';

/** The parameters that several lists share, by the names that they have as components. */
const shared = new Map([
  ['page', 'Page'],
  ['per_page', 'PerPage'],
]);

/** What is needed to describe parameters. */
interface Sources {
  readonly components: Components;
  readonly checker: ts.TypeChecker;
}

/** The parameters of a path: each is the id of one of the objects that it names. */
export function pathParameters({ path, source }: NamedEndpoint, { components }: Sources): ParameterObject[] {
  return [...path.matchAll(/([\w-]+)\/\{(\w+)\}/g)].map(([, collection = '', name = '']) => {
    const noun = toNoun(collection);
    const id = components.propertiesOf(noun, jsonSchemaNamed(noun) ?? {}).get('id');
    if (!id) throw new Error(`${noun} has no id that could describe ${path}.`);
    return {
      name,
      in: 'path',
      required: true,
      description: 'Which one, by its id.',
      schema: noted(id.schema, id),
      'x-clawbook-source': source,
    };
  });
}

/** The parameters of a query: references for those that all lists share. */
export function queryParameters(
  endpoint: NamedEndpoint,
  type: ts.TypeNode | undefined,
  sources: Sources,
): (ParameterObject | Reference)[] {
  if (!endpoint.query || !type) return [];
  const properties = sources.components.propertiesOf(type.getText(), jsonSchemaOf(endpoint.query));
  return [...properties].map(([name, property]) => {
    const component = shared.get(name);
    return component
      ? { $ref: `#/components/parameters/${component}` }
      : queryParameter(name, { ...property, source: marked(property, endpoint) }, sources);
  });
}

/** The parameters that all lists share, as components. */
export function sharedParameters(sources: Sources): Record<string, ParameterObject> {
  const properties = sources.components.propertiesOf('PageParams', jsonSchemaNamed('PageParams') ?? {});
  return Object.fromEntries(
    [...properties].map(([name, property]) => [
      shared.get(name) ?? name,
      queryParameter(name, property, sources),
    ]),
  );
}

/** That an operation which is inferred takes a parameter is inferred with it. */
function marked(property: Property, endpoint: NamedEndpoint): Source {
  return endpoint.source === 'inferred' ? 'inferred' : property.source;
}

function queryParameter(name: string, property: Property, { checker }: Sources): ParameterObject {
  const { text, source, inferredPart, type } = property;
  const written = type.getText().replace(/ \| undefined$/, '');
  const values = knownValues(checker.getTypeFromTypeNode(type), checker);
  const isUnsaid = Object.keys(property.schema).length === 0;
  const schema = isUnsaid ? wireForm(name, written, values) : property.schema;
  if (!schema) throw new Error(`The form of ${name} is not known: say it in wire-form.ts.`);
  return {
    name,
    in: 'query',
    description: text,
    ...(schema.type === 'array' && { style: 'form', explode: false }),
    schema: inferredPart === undefined ? schema : withInferredPart(schema, inferredPart),
    'x-clawbook-source': source,
  };
}

/** `ApiKey` for `api-keys`. */
function toNoun(collection: string): string {
  const words = collection.replace(/s$/, '').split('-');
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}
