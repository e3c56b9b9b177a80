import type { Scope } from '@clawbook/contract';
import type { StoredApiKey } from '../state/stored-api-key.ts';
import { Refusal } from './refusal.ts';

/** Throws a 403 if the key has neither the scope nor `*`, which is all of them. */
export function requireScope({ scopes }: StoredApiKey, scope: Scope): void {
  if (scopes.includes(scope) || scopes.includes('*')) return;
  throw new Refusal(
    403,
    'INSUFFICIENT_PERMISSIONS',
    `This API key lacks the scope ${scope}; it has ${scopes.length === 0 ? 'none' : scopes.join(', ')}`,
    { required_scope: scope },
  );
}
