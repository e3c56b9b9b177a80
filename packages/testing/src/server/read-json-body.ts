import type { IncomingRequest } from './incoming-request.ts';
import { invalidParameters } from './invalid-parameters.ts';

/** The request's JSON body; throws the 400 that says what is wrong with it when there is none. */
export function readJsonBody({ headers, text }: IncomingRequest): unknown {
  const type = headers.get('content-type');
  if (text === '') throw refuse('body', 'is empty: send JSON');
  if (!isJson(type)) throw refuse('Content-Type', `must be application/json, got ${type ?? 'none'}`);
  try {
    return JSON.parse(text);
  } catch {
    throw refuse('body', 'is not valid JSON');
  }
}

function isJson(type: string | null): boolean {
  return /^application\/(?:json|[\w.-]+\+json)\s*(?:;|$)/i.test(type ?? '');
}

function refuse(field: string, message: string): Error {
  return invalidParameters([{ field, message }]);
}
