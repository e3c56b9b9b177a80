import type { ParameterObject } from '../src/document/openapi.ts';
import { committedDocument, operations, type PlacedOperation } from './committed-document.ts';
import { complaintsAbout } from './strict-validator.ts';

/** The operation that a request is for. */
export function operationOf({ method, url }: Request): PlacedOperation | undefined {
  const path = apiPath(url);
  const fitting = operations.filter(
    (operation) => operation.method === method.toLowerCase() && pathPattern(operation).test(path),
  );
  // `/messages/send` fits `/messages/{id}` too.
  return fitting.toSorted(
    (one, other) => Number(one.path.includes('{')) - Number(other.path.includes('{')),
  )[0];
}

/** What a request has that its operation does not name, or has in another way, or leaves out. */
export async function complaintsAboutRequest(
  operation: PlacedOperation,
  request: Request,
): Promise<string[]> {
  return [
    ...(/^Bearer \S+$/.test(request.headers.get('authorization') ?? '') ? [] : ['it has no key']),
    ...queryComplaints(operation, new URL(request.url).searchParams),
    ...bodyComplaints(operation, request.headers.get('content-type'), await request.text()),
  ];
}

/** The parameters of an operation's query. */
export function queryParametersOf({ path, method, parameters = [] }: PlacedOperation) {
  return parameters.flatMap((parameter, index) => {
    if (!('$ref' in parameter)) {
      const place = ['paths', path, method, 'parameters', String(index), 'schema'];
      return parameter.in === 'query' ? [{ parameter, place }] : [];
    }
    const name = parameter.$ref.replace('#/components/parameters/', '');
    const shared = committedDocument.components.parameters[name];
    return shared ? [{ parameter: shared, place: ['components', 'parameters', name, 'schema'] }] : [];
  });
}

/** The fields that the document names of an operation's body; undefined if it has none, or may have any field. */
export function bodyFieldsOf({ requestBody }: PlacedOperation): string[] | undefined {
  const name = requestBody?.content['application/json']?.schema.$ref?.replace('#/components/schemas/', '');
  const schema = name === undefined ? undefined : committedDocument.components.schemas[name];
  return schema?.properties && Object.keys(schema.properties);
}

/** What is wrong with the query of an operation. */
export function queryComplaints(operation: PlacedOperation, query: URLSearchParams): string[] {
  const known = new Map(queryParametersOf(operation).map((one) => [one.parameter.name, one]));
  return [...query].flatMap(([name, text]) => {
    const found = known.get(name);
    if (!found) return [`the parameter ${name} is not named`];
    return complaintsAbout(read(text, found.parameter), found.place).map(
      (complaint) => `${name}: ${complaint}`,
    );
  });
}

/** What a text of a query stands for, by the parameter's style. */
function read(text: string, { schema }: ParameterObject): unknown {
  if (schema.type === 'array') return text.split(',');
  return schema.type === 'integer' && text.trim() !== '' ? Number(text) : text;
}

function bodyComplaints(operation: PlacedOperation, mediaType: string | null, body: string): string[] {
  const { path, method, requestBody } = operation;
  if (!requestBody) return body === '' ? [] : ['it has a body'];
  if (!mediaType || !(mediaType in requestBody.content))
    return [`its Content-Type is ${mediaType ?? 'missing'}`];
  const place = ['paths', path, method, 'requestBody', 'content', mediaType, 'schema'];
  return complaintsAbout(JSON.parse(body), place);
}

function apiPath(url: string): string {
  return new URL(url).pathname.replace('/api/v1', '');
}

function pathPattern({ path }: PlacedOperation): RegExp {
  return new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`);
}
