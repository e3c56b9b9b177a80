import { APIError, type APIErrorOptions } from '../errors/api-error.ts';
import { AuthenticationError } from '../errors/authentication-error.ts';
import { BadRequestError } from '../errors/bad-request-error.ts';
import { ConflictError } from '../errors/conflict-error.ts';
import { NotFoundError } from '../errors/not-found-error.ts';
import { PermissionDeniedError } from '../errors/permission-denied-error.ts';
import { RateLimitError } from '../errors/rate-limit-error.ts';
import type { Redactor } from '../errors/redactor.ts';
import { ServerError } from '../errors/server-error.ts';
import type { Answer } from './answer.ts';
import { excerpt } from './excerpt.ts';
import { type FailureContext, warnOfRepeat } from './failure-context.ts';
import { parseJson } from './parse-json.ts';
import { readRateLimitWait } from './read-rate-limit-wait.ts';
import { readRequestId } from './read-request-id.ts';
import { type Failure, readFailure, readMeta } from './unwrap-envelope.ts';

/** The error of the tree for an answer that reports a failure, by its status or by `success: false`. */
export function toApiError(answer: Answer, context: FailureContext): APIError {
  const { status, headers, rateLimit } = answer;
  const { redactor, request, outcome } = context;
  const { failure, ...read } = readFailedAnswer(answer, redactor);
  const requestId = read.requestId === undefined ? undefined : redactor.text(read.requestId);
  const options: APIErrorOptions = {
    status,
    request,
    outcome,
    code: failure.code === undefined ? undefined : redactor.text(failure.code),
    details: redactor.json(failure.details),
    requestId,
    rateLimit,
  };
  const said = redactor.text(failure.message ?? 'no reason given');
  const code = options.code === undefined ? '' : ` ${options.code}`;
  const reference = requestId === undefined ? '' : ` (${requestId})`;
  const wait = status === 429 ? readRateLimitWait(headers, context.now) : undefined;
  const advice = advise(status, failure, wait, context);
  const message = `${request.endpoint}: ${status}${code}: ${stop(said)}${advice}${warnOfRepeat(context)}${reference}`;
  if (status !== 429) return new (errorClass(status))(message, options);
  if (wait === undefined) return new RateLimitError(message, options);
  const again = { retryAfter: wait / 1_000, resetAt: new Date(context.now + wait) };
  return new RateLimitError(message, { ...options, ...again });
}

function readFailedAnswer(
  answer: Answer,
  redactor: Redactor,
): { failure: Failure; requestId: string | undefined } {
  const body = parseJson(answer.bytes);
  if (body.kind === 'json') {
    return {
      failure: readFailure(body.value),
      requestId: readRequestId(readMeta(body.value), answer.headers),
    };
  }
  const type = answer.headers.get('content-type') ?? 'no Content-Type';
  const message =
    body.kind === 'empty'
      ? answer.statusText || undefined
      : `the answer was ${type}: ${excerpt(redactor.text(body.text))}`;
  return {
    failure: { code: undefined, message, details: undefined },
    requestId: readRequestId({}, answer.headers),
  };
}

function errorClass(status: number): new (message: string, options: APIErrorOptions) => APIError {
  if (status >= 500) return ServerError;
  switch (status) {
    case 400:
    case 422:
      return BadRequestError;
    case 401:
      return AuthenticationError;
    case 403:
      return PermissionDeniedError;
    case 404:
      return NotFoundError;
    case 409:
      return ConflictError;
    default:
      return APIError;
  }
}

function advise(
  status: number,
  { code, details }: Failure,
  wait: number | undefined,
  { scope, request, longerWait }: FailureContext,
): string {
  switch (status) {
    case 401:
      return ' Check `apiKey` (CLAWBOOK_API_KEY).';
    case 403:
      return scope === undefined ? '' : ` The API key needs the scope ${scope}.`;
    case 404:
      return ` Nothing is at ${request.method} ${request.url}.`;
    case 429:
      return ` Try again ${wait === undefined ? 'later' : `in ${Math.ceil(wait / 1_000)} s`}, or ${longerWait}.`;
    default:
      // ClawBook's own failures have a code.
      if (code === undefined && status >= 400) return ` Check what answers at ${request.url}.`;
      return details === undefined ? '' : ' See `details`.';
  }
}

function stop(sentence: string): string {
  return /[.!?…]$/.test(sentence) ? sentence : `${sentence}.`;
}
