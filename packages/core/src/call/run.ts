import { type Outcome, worseOutcome } from '../errors/outcome.ts';
import type { RateLimitError } from '../errors/rate-limit-error.ts';
import { Redactor } from '../errors/redactor.ts';
import type { RequestSummary } from '../errors/request-summary.ts';
import type { ApiKeyOption } from '../options/client-options.ts';
import type { ResolvedOptions } from '../options/resolve-client-options.ts';
import type { ResolvedCall } from '../options/resolve-request-options.ts';
import type { CallScope } from '../policy/call-scope.ts';
import type { Clock } from '../policy/clock.ts';
import type { RateLimiter } from '../rate-limit/rate-limiter.ts';
import type { FailureContext } from '../response/failure-context.ts';
import type { Fetcher } from '../transport/fetcher.ts';
import type { CallHooks } from './call-hooks.ts';
import type { PreparedRequest } from './prepare.ts';

/** What every call of a client works with. */
export interface Workshop {
  readonly options: ResolvedOptions;
  /** The limiter of a key: a call with a key of its own has a limit of its own. */
  readonly limiterOf: (key: ApiKeyOption) => RateLimiter;
  /** Takes a key out of texts, for calls that have sent no other yet. */
  readonly redactorOf: (key: ApiKeyOption) => Redactor;
  readonly clock: Clock;
  readonly fetcher: Fetcher;
}

/** One call under way. */
export interface Run {
  readonly request: PreparedRequest;
  readonly summary: RequestSummary;
  readonly call: ResolvedCall;
  readonly hooks: CallHooks;
  readonly workshop: Workshop;
  readonly scope: CallScope;
  readonly limiter: RateLimiter;
  /** The keys that were sent: they are kept out of every error. */
  readonly secrets: Set<string>;
  /** What became of the request so far. */
  outcome: Outcome;
  /** The last 429; undefined without one. */
  refusal: RateLimitError | undefined;
}

/** Takes note of what became of an attempt. */
export function noteOutcome(run: Run, outcome: Outcome): void {
  // Reading changes nothing, so only the last attempt counts; what was written by an earlier one stays written.
  run.outcome = run.summary.method === 'GET' ? outcome : worseOutcome(run.outcome, outcome);
}

/** What an error of this call says beside what happened. */
export function failureContext(run: Run): FailureContext {
  const redactor = new Redactor(run.secrets);
  return {
    // Keys that were asked for later can be in it as well.
    request: {
      ...run.summary,
      endpoint: redactor.text(run.summary.endpoint),
      url: redactor.text(run.summary.url),
    },
    outcome: run.outcome,
    redactor,
    scope: run.request.scope,
    longerWait: longerWait(run),
    now: run.workshop.clock.now(),
  };
}

function longerWait({ call, workshop }: Run): string {
  if (!workshop.options.waitsForRateLimit) return 'leave out `rateLimit: false`';
  return `raise \`${call.maxWaitOption}\`${call.deadline === undefined ? '' : ' or `deadline`'}`;
}
