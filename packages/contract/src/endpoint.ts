import type { Scope } from './scope.ts';
import type { StandardSchema } from './standard-schema.ts';
import type { WireQuery } from './wire-query.ts';

/** The HTTP methods that the API uses. */
export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** The names in braces of a path: `'id'` for `/messages/{id}`. */
export type PathParamName<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PathParamName<Rest>
  : never;

/** One operation of the API: everything that is to be known of it in order to send it and to read its answer. */
export interface Endpoint<Data, Path extends string = string, Body = unknown, Query = unknown> {
  /** Its name in the SDK, such as `messages.send`: what errors, logs and observers call it. */
  readonly name: string;
  /** Its HTTP method. */
  readonly method: Method;
  /** Its path below `/api/v1`, with the names of its parameters in braces. */
  readonly path: Path;
  /** What a key needs to be allowed to. */
  readonly scope: Scope;
  /** Where it is known from that the key needs this scope, if from elsewhere than the rest. */
  readonly scopeSource?: 'inferred';
  /** Where its description comes from: the documentation, or a guess where that is silent. */
  readonly source: 'documented' | 'inferred';
  /** Where the description of its body comes from, if from elsewhere. */
  readonly bodySource?: 'documented';
  /** Where the description of its answer comes from, if from elsewhere. */
  readonly responseSource?: 'inferred';
  /** What its body has to be; without it, none is sent. */
  readonly body?: StandardSchema<Body>;
  /** What its query has to be; it gives the wire's form. */
  readonly query?: StandardSchema<WireQuery, Query>;
  /** What its answer holds once the envelope is off. */
  readonly response: StandardSchema<Data>;
}

/** An {@link Endpoint} that answers with one page of a list. */
export interface ListEndpoint<Item, Path extends string = string, Query = unknown>
  extends Endpoint<Item[], Path, never, Query> {
  readonly query: StandardSchema<WireQuery, Query>;
}
