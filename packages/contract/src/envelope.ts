import type { ErrorCode } from './error-code.ts';
import * as z from './zod.ts';

/** Where a page stands in its list. */
export interface Pagination {
  /** The number of this page; the first is 1. */
  page: number;
  /** How many items a full page has. */
  per_page: number;
  /** How many items the whole list has. */
  total: number;
  /** How many pages the whole list has. */
  total_pages: number;
}

/** What an answer says beside its data; every field may be missing. */
export interface Meta {
  /** The server's name for this request (`req_…`): quote it when you report a problem. */
  request_id?: string | undefined;
  /** When the server answered, ISO 8601 in UTC. */
  timestamp?: string | undefined;
  /** Where this page stands, in the answer to a list. */
  pagination?: Pagination | undefined;
  /**
   * A notice that the endpoint goes away.
   *
   * @experimental inferred: how ClawBook announces deprecations is not documented.
   */
  deprecation?: unknown;
  /**
   * Notices about this request.
   *
   * @experimental inferred: how ClawBook announces deprecations is not documented.
   */
  warnings?: unknown;
}

/** What went wrong, in the words of the server. */
export interface ErrorDetail {
  /** A stable name of the failure, such as `INVALID_API_KEY`. */
  code: ErrorCode;
  /** A sentence for people. */
  message: string;
  /** More about the failure, in a form that depends on the code. */
  details?: unknown;
}

/** The documented form of a successful answer. */
export interface SuccessEnvelope<Data> {
  /** Always `true`. */
  success: true;
  /** What was asked for. */
  data: Data;
  /** What there is to say beside it. */
  meta?: Meta | undefined;
}

/** The documented form of a failed answer. */
export interface ErrorEnvelope {
  /** Always `false`. */
  success: false;
  /** What went wrong. */
  error: ErrorDetail;
  /** What there is to say beside it. */
  meta?: Meta | undefined;
}

/** The schema of {@link Pagination}. */
export const paginationSchema: z.Schema<Pagination> = z.looseObject(() => ({
  page: z.number(),
  per_page: z.number(),
  total: z.number(),
  total_pages: z.number(),
}));

/** The schema of {@link Meta}. */
export const metaSchema: z.Schema<Meta> = z.looseObject(() => ({
  request_id: z.optional(z.string()),
  timestamp: z.optional(z.string()),
  pagination: z.optional(paginationSchema),
  deprecation: z.optional(z.unknown()),
  warnings: z.optional(z.unknown()),
}));

/** The schema of {@link ErrorEnvelope}. */
export const errorEnvelopeSchema: z.Schema<ErrorEnvelope> = z.looseObject(() => ({
  success: z.literal(false),
  error: z.looseObject(() => ({ code: z.string(), message: z.string(), details: z.optional(z.unknown()) })),
  meta: z.optional(metaSchema),
}));

/** The schema of a successful answer around the schema of its data. */
// @__NO_SIDE_EFFECTS__
export function successEnvelopeSchema<Data>(data: z.Schema<Data>): z.Schema<SuccessEnvelope<Data>> {
  return z.looseObject(() => ({ success: z.literal(true), data, meta: z.optional(metaSchema) }));
}
