import type { AbortError } from './abort-error.ts';
import type { APIError } from './api-error.ts';
import type { AuthenticationError } from './authentication-error.ts';
import type { BadRequestError } from './bad-request-error.ts';
import type { ConfigurationError } from './configuration-error.ts';
import type { ConflictError } from './conflict-error.ts';
import type { ConnectionError } from './connection-error.ts';
import type { NotFoundError } from './not-found-error.ts';
import type { PermissionDeniedError } from './permission-denied-error.ts';
import type { RateLimitError } from './rate-limit-error.ts';
import type { ResponseValidationError } from './response-validation-error.ts';
import type { ServerError } from './server-error.ts';
import type { TimeoutError } from './timeout-error.ts';
import type { UnexpectedResponseError } from './unexpected-response-error.ts';
import type { WebhookVerificationError } from './webhook-verification-error.ts';

/** Any error of the SDK, by its `kind`: in a `switch`, each case has the fields of its class. */
export type AnyClawBookError =
  | AbortError
  | (APIError & {
      /** Its status has no class of its own. */
      readonly kind: 'api';
    })
  | AuthenticationError
  | BadRequestError
  | ConfigurationError
  | ConflictError
  | ConnectionError
  | NotFoundError
  | PermissionDeniedError
  | RateLimitError
  | ResponseValidationError
  | ServerError
  | TimeoutError
  | UnexpectedResponseError
  | WebhookVerificationError;
