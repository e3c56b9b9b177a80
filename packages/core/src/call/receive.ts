import type { Meta, RateLimitWindow, StandardSchema } from '@clawbook/contract';
import type { ClawBookError } from '../errors/clawbook-error.ts';
import { worseOutcome } from '../errors/outcome.ts';
import { ResponseValidationError } from '../errors/response-validation-error.ts';
import type { AttemptFailure } from '../policy/retry.ts';
import { decideRetry } from '../policy/retry.ts';
import { decode } from '../response/decode.ts';
import { parseJson } from '../response/parse-json.ts';
import { readDeprecation } from '../response/read-deprecation.ts';
import { readRateLimit } from '../response/read-rate-limit.ts';
import { readRequestId } from '../response/read-request-id.ts';
import { toApiError } from '../response/to-api-error.ts';
import { toUnexpectedResponseError } from '../response/to-unexpected-response-error.ts';
import { unwrapEnvelope } from '../response/unwrap-envelope.ts';
import { failureContext } from './run.ts';
import type { Sent } from './send.ts';

/** Data together with the answer that it came in. */
export interface DataWithResponse<Data> {
  /** What the call gives by itself. */
  readonly data: Data;
  /** What the envelope says beside the data; empty if there was none. */
  readonly meta: Meta;
  /** The server's name for the request (`req_…`): quote it when you report a problem. */
  readonly requestId: string | undefined;
  /** The HTTP status. */
  readonly status: number;
  /** The headers of the answer. */
  readonly headers: Headers;
  /** The rate limit as the answer told it. */
  readonly rateLimit: RateLimitWindow | undefined;
}

// Statuses that say by themselves that there is nothing to read.
const withoutContent = new Set([204, 205]);

/**
 * Reads an answer with a successful status: takes the envelope off, holds the data against its schema and
 * reports what is to be reported.
 *
 * @param schema without it, the data is given as it came
 * @throws ClawBookError if it is no answer of the API, says `success: false`, or differs under `strict`
 */
export async function receive<Data>(
  { answer, run }: Sent,
  schema: StandardSchema<Data> | undefined,
): Promise<DataWithResponse<Data>> {
  const { summary, call, workshop } = run;
  const { reporter } = workshop.options;
  const { status, headers } = answer;
  const body = parseJson(answer.bytes);

  // Something else answered in the place of ClawBook.
  if (body.kind === 'other') throw fail(toUnexpectedResponseError, 'unreadable');

  const unwrapped = unwrapEnvelope(body.kind === 'json' ? body.value : undefined);
  const deprecation = readDeprecation(headers, unwrapped.meta);
  if (deprecation !== undefined) reporter.deprecation({ ...summary, ...deprecation });

  // ClawBook refused, although the status says success.
  if (!unwrapped.success) throw fail(toApiError, 'refused');

  const { data, issues } = await decode(call.validation === 'off' ? undefined : schema, unwrapped.data);

  // Nothing came where something has to come, and no status says that this is right.
  if (body.kind === 'empty' && issues.length > 0 && !withoutContent.has(status)) {
    throw fail(toUnexpectedResponseError, 'unreadable');
  }

  const requestId = readRequestId(unwrapped.meta, headers);
  if (issues.length > 0) {
    reporter.drift({ ...summary, issues, requestId });
    if (call.validation === 'strict') throw differs();
  }
  return { data, meta: unwrapped.meta, requestId, status, headers, rateLimit: readRateLimit(headers) };

  function fail(
    toError: typeof toApiError | typeof toUnexpectedResponseError,
    type: 'refused' | 'unreadable',
  ): ClawBookError {
    const failure: AttemptFailure = { type };
    const { outcome } = decideRetry(failure, {
      method: summary.method,
      hasIdempotencyKey: false,
      retriesLeft: 0,
      waitsForRateLimit: false,
    });
    run.outcome = summary.method === 'GET' ? outcome : worseOutcome(run.outcome, outcome);
    return toError(answer, failureContext(run));
  }

  function differs(): ClawBookError {
    const list = issues.map(({ path, message }) => `${path}: ${message}`).join('; ');
    return new ResponseValidationError(
      `${summary.endpoint}: the request was carried out, but its answer has another shape than expected: ${list}.`,
      {
        request: summary,
        outcome: 'unknown',
        issues,
        data: failureContext(run).redactor.json(data),
        requestId,
      },
    );
  }
}
