import { ConfigurationError } from '../errors/configuration-error.ts';
import { checkNames, checkOneOf, checkQuery } from '../options/check-option.ts';
import { checkPath } from '../request/check-path.ts';
import type { RequestParams } from '../request/request-params.ts';
import type { Callable, CallInput } from './prepare.ts';

/**
 * Makes an endpoint of what a caller describes by hand.
 *
 * @throws ConfigurationError that names the field, what came and what to pass
 */
export function unlistedEndpoint<Data>(params: RequestParams<Data>): {
  endpoint: Callable<Data>;
  input: CallInput;
} {
  checkNames('The request', params, ['method', 'path', 'query', 'body', 'schema']);
  const method = checkOneOf('method', params.method, ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']);
  if (method === undefined) throw new ConfigurationError("`method` is missing: pass such as 'GET'.");
  const path = checkPath(params.path);
  const { query = {}, body, schema } = params;
  if (method === 'GET' && body !== undefined) {
    throw new ConfigurationError('`body` cannot be sent with GET: pass the parameters in `query`.');
  }
  checkQuery(query);
  if (schema !== undefined && typeof schema?.['~standard']?.validate !== 'function') {
    throw new ConfigurationError(
      '`schema` must be a Standard Schema, such as one of zod 3.24, valibot 1 or arktype 2, or newer.',
    );
  }
  return { endpoint: { name: `${method} ${path}`, method, path, response: schema }, input: { query, body } };
}
