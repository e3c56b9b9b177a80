import { received } from '@clawbook/contract';
import { ConfigurationError } from '../errors/configuration-error.ts';

/**
 * The error for what an own `fetch` gave, if that is no `Response`, of this runtime or of another implementation. Its
 * outcome is `unknown`: that function may have sent the request.
 */
export function refuseUnlessResponse(response: unknown): ConfigurationError | undefined {
  if (isResponse(response)) return undefined;
  return new ConfigurationError(
    `\`fetch\` has to give a Response, or a promise of one, and gave ${received(response)}. It may have sent the request.`,
    { outcome: 'unknown' },
  );
}

function isResponse(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    'status' in value &&
    typeof value.status === 'number' &&
    'headers' in value &&
    typeof Reflect.get(Object(value.headers), 'get') === 'function' &&
    'arrayBuffer' in value
  );
}
