// Errors narrow by class, by `is` and by `kind`.
import {
  AbortError,
  type AnyClawBookError,
  APIError,
  ClawBookError,
  ConfigurationError,
  type ErrorKind,
  type Outcome,
  RateLimitError,
  type RateLimitWindow,
  type RequestSummary,
  ResponseValidationError,
  UnexpectedResponseError,
  type ValidationIssue,
  WebhookVerificationError,
  type WebhookVerificationReason,
} from 'clawbook-sdk';

declare const error: unknown;

if (error instanceof ClawBookError) {
  error.kind satisfies ErrorKind;
  error.outcome satisfies Outcome;
  error.request satisfies RequestSummary | undefined;
  error.page satisfies number | undefined;
  // @ts-expect-error: not every error is one of a list
  error.page satisfies number;
  error.toJSON() satisfies Record<string, unknown>;
  error.stack satisfies string | undefined;
  // @ts-expect-error: not every error comes from an answer
  error.status;
  // @ts-expect-error: an error is read, not changed
  error.outcome = 'not_sent';
}

if (ClawBookError.is(error)) {
  error satisfies AnyClawBookError;
  error satisfies ClawBookError;
  switch (error.kind) {
    case 'rate_limit':
      error satisfies RateLimitError;
      error.retryAfter satisfies number | undefined;
      break;
    case 'not_found':
    case 'api':
      error.requestId satisfies string | undefined;
      // @ts-expect-error: another kind has it
      error.retryAfter;
      break;
    case 'unexpected_response':
      error.body satisfies string;
      break;
    // @ts-expect-error: there is no such kind
    case 'teapot':
      break;
    default:
      error.outcome satisfies Outcome;
  }
  // No kind is without a class.
  error.kind satisfies ErrorKind;
  ({}) as ErrorKind satisfies typeof error.kind;
}

if (error instanceof APIError) {
  error.status satisfies number;
  error.code satisfies string | undefined;
  error.code === 'INVALID_API_KEY';
  error.requestId satisfies string | undefined;
  error.rateLimit satisfies RateLimitWindow | undefined;
  // @ts-expect-error: details have no known form
  error.details.field;
}

if (RateLimitError.is(error)) {
  error satisfies RateLimitError;
  error.retryAfter satisfies number | undefined;
  error.resetAt satisfies Date | undefined;
  error.kind satisfies 'rate_limit';
  // @ts-expect-error: the server may not have said it
  error.retryAfter satisfies number;
}

if (ClawBookError.is(error)) error satisfies ClawBookError;
if (APIError.is(error)) error satisfies APIError;
if (AbortError.is(error)) error.kind satisfies 'abort';
if (error instanceof ConfigurationError) error.kind satisfies 'configuration';
if (error instanceof UnexpectedResponseError) {
  [error.status, error.contentType, error.body, error.location] satisfies [
    number,
    string | undefined,
    string,
    string | undefined,
  ];
}
if (error instanceof ResponseValidationError) error.issues satisfies readonly ValidationIssue[];
if (error instanceof WebhookVerificationError) error.reason satisfies WebhookVerificationReason;

/** A switch over `kind` is complete: the compiler knows every one, and what each outcome is. */
export function describe(kind: ErrorKind, outcome: Outcome): string {
  switch (outcome) {
    case 'not_sent':
    case 'rejected':
    case 'unknown':
      break;
    default:
      outcome satisfies never;
  }
  switch (kind) {
    case 'abort':
    case 'api':
    case 'authentication':
    case 'bad_request':
    case 'configuration':
    case 'conflict':
    case 'connection':
    case 'not_found':
    case 'permission_denied':
    case 'rate_limit':
    case 'response_validation':
    case 'server':
    case 'timeout':
    case 'unexpected_response':
    case 'webhook_verification':
      return kind;
    default:
      return kind satisfies never;
  }
}

// @ts-expect-error: no such kind
export const wrong: ErrorKind = 'teapot';

// @ts-expect-error: the base class is abstract
new ClawBookError('message', { outcome: 'unknown' });

/** Users' own errors of a verification. */
export const own = new WebhookVerificationError('No signature.', { reason: 'missing_signature' });
// @ts-expect-error: the reason is one of a closed set
new WebhookVerificationError('No signature.', { reason: 'because' });
