import { AbortError } from '../errors/abort-error.ts';
import { RateLimitError } from '../errors/rate-limit-error.ts';
import { TimeoutError } from '../errors/timeout-error.ts';
import { CallEnded } from '../policy/call-scope.ts';
import { WaitTooLong } from '../rate-limit/wait-too-long.ts';
import { warnOfRepeat } from '../response/failure-context.ts';
import { failureContext, type Run } from './run.ts';

/**
 * The error of the tree for a call that ended by the caller's signal, by its deadline or because the rate
 * limit would have it wait too long. Any other error is given back as it is.
 */
export function explainEnd(thrown: unknown, run: Run): unknown {
  if (thrown instanceof WaitTooLong) return explainWait(thrown, run);
  if (!(thrown instanceof CallEnded)) return thrown;
  const context = failureContext(run);
  const { outcome, request } = context;
  if (thrown.end.by === 'deadline') {
    const message = `${request.endpoint}: the \`deadline\` of ${thrown.end.milliseconds} ms passed.${warnOfRepeat(context)}`;
    return new TimeoutError(message, { outcome, request });
  }
  const { reason } = thrown.end;
  const why = isTimeout(reason) ? ', whose time was over' : '';
  // The reason is the caller's own: it is handed back as it is.
  return new AbortError(
    `${request.endpoint}: the call was aborted by its signal${why}.${warnOfRepeat(context)}`,
    {
      outcome,
      request,
      cause: reason,
    },
  );
}

function explainWait({ milliseconds: exact, spent, reason }: WaitTooLong, run: Run): RateLimitError {
  const { outcome, request, now, longerWait } = failureContext(run);
  const { minute } = run.limiter.state(run.workshop.options.givenLimits);
  const milliseconds = Math.ceil(exact);
  const which = reason === 'hour' ? ' of the hour' : '';
  const allowed = Math.min(run.call.maxWait, spent + run.scope.timeLeft);
  return new RateLimitError(
    `${request.endpoint}: the rate limit${which} is used up. Its turn would come in ${inSeconds(exact)}, after ` +
      `${inSeconds(spent + exact)} of waiting in all, and it may wait ${inSeconds(allowed)}: ${longerWait}.`,
    {
      status: 429,
      outcome,
      request,
      code: run.refusal?.code,
      details: run.refusal?.details,
      requestId: run.refusal?.requestId,
      rateLimit: run.refusal?.rateLimit ?? minute,
      retryAfter: milliseconds / 1_000,
      resetAt: new Date(now + milliseconds),
    },
  );
}

// That of AbortSignal.timeout.
function isTimeout(reason: unknown): boolean {
  return reason instanceof Error && reason.name === 'TimeoutError';
}

function inSeconds(milliseconds: number): string {
  return `${Math.ceil(milliseconds / 100) / 10} s`;
}
