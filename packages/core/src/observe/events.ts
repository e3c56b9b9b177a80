import type { RateLimitWindow } from '@clawbook/contract';
import type { ClawBookError } from '../errors/clawbook-error.ts';
import type { RequestSummary } from '../errors/request-summary.ts';
import type { ValidationIssue } from '../errors/validation-issue.ts';
import type { LimitReason } from '../rate-limit/take-turn.ts';
import type { Deprecation } from '../response/read-deprecation.ts';

/** An attempt goes out. */
export interface RequestEvent extends RequestSummary {
  /** 1 for the first attempt of a call. */
  readonly attempt: number;
}

/** An answer came, whatever its status. */
export interface ResponseEvent extends RequestEvent {
  /** The HTTP status. */
  readonly status: number;
  /** Milliseconds from the request to the last byte of the answer. */
  readonly duration: number;
  /** The rate limit as the answer told it. */
  readonly rateLimit: RateLimitWindow | undefined;
}

/** An attempt failed and is repeated. */
export interface RetryEvent extends RequestEvent {
  /** Milliseconds until the repeat. */
  readonly delay: number;
  /** What the call would have failed with. */
  readonly error: ClawBookError;
}

/** A call waits for the rate limit. */
export interface RateLimitWaitEvent extends RequestSummary {
  /** Milliseconds to wait. */
  readonly delay: number;
  /** When the wait is over. */
  readonly until: Date;
  /**
   * Why it waits: the `minute` or the `hour` is used up, or the server `refused` a request with 429. A wait that
   * is told is an estimate for the call's place in the queue, and told again if it becomes longer.
   */
  readonly reason: LimitReason;
}

/** An endpoint announced, for the first time to this client, that it goes away. */
export interface DeprecationEvent extends RequestSummary, Deprecation {}

/** An answer has another shape than expected; the call went on with what came. */
export interface DriftEvent extends RequestSummary {
  /** Where the answer differs. */
  readonly issues: readonly ValidationIssue[];
  /** The server's name for the request (`req_…`). */
  readonly requestId: string | undefined;
}

/** Functions that are told what the client does. One that fails is logged and breaks nothing. */
export interface Observers {
  /** Called before each attempt. */
  readonly request?: ((event: RequestEvent) => unknown) | undefined;
  /** Called after each answer. */
  readonly response?: ((event: ResponseEvent) => unknown) | undefined;
  /** Called before the pause that a repeat waits for. */
  readonly retry?: ((event: RetryEvent) => unknown) | undefined;
  /** Called when a call begins to wait for the rate limit. */
  readonly rateLimitWait?: ((event: RateLimitWaitEvent) => unknown) | undefined;
  /** Called once for each endpoint that is deprecated. */
  readonly deprecation?: ((event: DeprecationEvent) => unknown) | undefined;
  /** Called for each answer that differs from what is expected. */
  readonly drift?: ((event: DriftEvent) => unknown) | undefined;
}
