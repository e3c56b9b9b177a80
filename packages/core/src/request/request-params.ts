import type { Method, StandardSchema } from '@clawbook/contract';
import type { Query } from './encode-query.ts';

/** A call to an endpoint that the SDK does not know. */
export interface RequestParams<Data> {
  /** The HTTP method. A POST is repeated only where that cannot do anything twice. */
  readonly method: Method;
  /** The path below `/api/v1`, such as `/status`, with everything in it percent-encoded. */
  readonly path: string;
  /** The parameters of the URL. */
  readonly query?: Query | undefined;
  /** What is sent as JSON; a GET has none. */
  readonly body?: unknown;
  /**
   * What the data should be: a schema of any library that implements Standard Schema (zod, valibot, arktype).
   * Data that differs is reported (`on.drift`) and given as it came, unless `validation` is `'strict'`.
   */
  readonly schema?: StandardSchema<Data> | undefined;
}
