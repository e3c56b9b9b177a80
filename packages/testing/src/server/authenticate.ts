import type { Store } from '../state/store.ts';
import type { StoredApiKey } from '../state/stored-api-key.ts';
import { wireTime } from '../state/wire-time.ts';
import type { IncomingRequest } from './incoming-request.ts';
import { Refusal } from './refusal.ts';

/** The API key that a request came with, now marked as used; throws a 401 if it is missing, unknown or expired. */
export function authenticate(request: IncomingRequest, { state, now }: Store): StoredApiKey {
  const presented = bearerToken(request.headers) ?? request.query.get('api_key');
  if (presented === null) throw refuse('No API key was provided: send it as `Authorization: Bearer <key>`');
  const apiKey = state.apiKeys.find(({ key }) => key === presented);
  if (apiKey === undefined || hasExpired(apiKey, now())) {
    throw refuse('The provided API key is invalid or expired');
  }
  apiKey.last_used_at = wireTime(now());
  return apiKey;
}

function bearerToken(headers: Headers): string | null {
  const header = headers.get('authorization');
  if (header === null) return null;
  // A header of another form is a wrong key, not a missing one.
  return /^Bearer +(\S+)$/i.exec(header)?.[1] ?? '';
}

function hasExpired({ expires_at }: StoredApiKey, now: number): boolean {
  return typeof expires_at === 'string' && Date.parse(expires_at) <= now;
}

function refuse(message: string): Refusal {
  return new Refusal(401, 'INVALID_API_KEY', message);
}
