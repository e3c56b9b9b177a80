import type { Endpoint, StandardSchema } from '@clawbook/contract';
import type { RequestOptions } from '../options/request-options.ts';
import type { ResolvedCall } from '../options/resolve-request-options.ts';
import { checkInput } from '../request/check-input.ts';
import { encodeBody } from '../request/encode-body.ts';
import { encodeQuery, type Query } from '../request/encode-query.ts';
import { fillPath } from '../request/fill-path.ts';

/** What a call fills an endpoint with. */
export interface CallInput {
  /** The values for the braces in the path. */
  readonly path?: Readonly<Record<string, unknown>> | undefined;
  readonly query?: object | undefined;
  readonly body?: unknown;
}

/** What has to be known of an endpoint in order to send to it. */
export interface Sendable extends Pick<Endpoint<unknown>, 'name' | 'method' | 'path' | 'query' | 'body'> {
  readonly scope?: string;
}

/** What has to be known of an endpoint in order to call it. Without `response`, the data is given as it came. */
export interface Callable<Data> extends Sendable {
  readonly response?: StandardSchema<Data> | undefined;
  /** Whether the data has to be a list, since it is gone through. */
  readonly isList?: boolean;
}

/** A call as the caller described it. */
export interface CallPlan<Data> {
  readonly endpoint: Callable<Data>;
  readonly input: CallInput;
  readonly options: RequestOptions;
}

/** A request that is checked and encoded; it differs between attempts in its headers alone. */
export interface PreparedRequest {
  readonly endpoint: string;
  readonly method: string;
  readonly url: string;
  readonly body: string | undefined;
  readonly scope: string | undefined;
}

/**
 * Checks and encodes everything that a caller passed, at once, so that later changes of it change nothing.
 *
 * @throws ConfigurationError that names the field, what came and what to pass
 */
export function prepare(
  endpoint: Sendable,
  input: CallInput,
  baseUrl: string,
  call: ResolvedCall,
): PreparedRequest {
  const { name, method, scope } = endpoint;
  const path = fillPath(name, endpoint.path, input.path ?? {});
  const query =
    endpoint.query === undefined ? input.query : checkInput(name, endpoint.query, input.query ?? {});
  const body = endpoint.body === undefined ? input.body : checkInput(name, endpoint.body, input.body);
  return {
    endpoint: name,
    method,
    url: `${baseUrl}${path}${encodeQuery(name, { ...query, ...withoutUndefined(call.query) })}`,
    body: encodeBody(name, body),
    scope,
  };
}

// What is not named must not take a filter away.
function withoutUndefined(query: Query): Query {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined));
}
