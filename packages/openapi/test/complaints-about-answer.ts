import type { ResponseObject } from '../src/document/openapi.ts';
import { committedDocument, type PlacedOperation } from './committed-document.ts';
import { complaintsAbout } from './strict-validator.ts';

/** The headers that HTTP itself has. */
const ownOfHttp = new Set(['content-type', 'content-length', 'date']);

/** What an answer has that its operation's description in the document does not, or has in another way. */
export async function complaintsAboutAnswer(
  operation: PlacedOperation,
  response: Response,
): Promise<string[]> {
  const { status } = response;
  const found = findResponse(operation, status);
  if (!found) return [`${operation.operationId} has no answer ${status}`];
  return [
    ...headerComplaints(found.response, response.headers),
    ...contentComplaints(found, response.headers.get('content-type'), await response.text()),
  ];
}

interface FoundResponse {
  readonly response: ResponseObject;
  readonly place: readonly string[];
}

function findResponse(
  { path, method, responses }: PlacedOperation,
  status: number,
): FoundResponse | undefined {
  const key = [String(status), `${Math.floor(status / 100)}XX`].find((known) => known in responses);
  const response = key === undefined ? undefined : responses[key];
  if (key === undefined || !response) return undefined;
  if (!('$ref' in response)) return { response, place: ['paths', path, method, 'responses', key] };
  const name = response.$ref.replace('#/components/responses/', '');
  const component = committedDocument.components.responses[name];
  return component && { response: component, place: ['components', 'responses', name] };
}

function headerComplaints({ headers = {} }: ResponseObject, actual: Headers): string[] {
  const names = new Map(Object.keys(headers).map((name) => [name.toLowerCase(), name]));
  return [...actual].flatMap(([header, value]) => {
    if (ownOfHttp.has(header)) return [];
    const name = names.get(header);
    if (name === undefined) return [`the header ${header} is not named`];
    const isNumber = committedDocument.components.headers[name]?.schema.type === 'integer';
    const place = ['components', 'headers', name, 'schema'];
    return complaintsAbout(isNumber ? Number(value) : value, place).map(
      (complaint) => `${header}: ${complaint}`,
    );
  });
}

function contentComplaints(
  { response, place }: FoundResponse,
  header: string | null,
  body: string,
): string[] {
  // A body that is empty needs no type: it is the shortest text.
  const mediaType = header?.split(';')[0] ?? (body === '' ? 'text/plain' : '');
  if (!response.content) return body === '' ? [] : ['it has a body'];
  if (!(mediaType in response.content)) return [`its Content-Type is ${mediaType}`];
  const value: unknown = mediaType === 'application/json' ? JSON.parse(body) : body;
  return complaintsAbout(value, [...place, 'content', mediaType, 'schema']);
}
