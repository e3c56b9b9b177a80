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
    const message =
      `${request.endpoint}: the deadline of ${thrown.end.milliseconds} ms passed. Raise \`deadline\` if it takes longer.` +
      warnOfRepeat(context);
    return new TimeoutError(message, { outcome, request });
  }
  const { reason } = thrown.end;
  const what = isTimeout(reason) ? 'the time of its signal was over' : 'it was aborted by its signal';
  // The reason is the caller's own: it is handed back as it is.
  return new AbortError(`${request.endpoint}: ${what}.${warnOfRepeat(context)}`, {
    outcome,
    request,
    cause: reason,
  });
}

function explainWait({ milliseconds: exact, spent, reason }: WaitTooLong, run: Run): RateLimitError {
  const { outcome, request, now } = failureContext(run);
  const { maxWait, maxWaitOption, deadline = 0 } = run.call;
  const { minute } = run.limiter.state(run.workshop.options.givenLimits);
  const milliseconds = Math.ceil(exact);
  const which = reason === 'hour' ? 'the rate limit of the hour' : 'the rate limit';
  const isOver = spent >= 1_000 ? ` (${inSeconds(spent)} are over)` : '';
  const tooLong =
    spent + exact > maxWait
      ? `and \`${maxWaitOption}\` allows ${maxWait / 1_000} s`
      : `beyond its \`deadline\` of ${deadline / 1_000} s`;
  return new RateLimitError(
    `${request.endpoint}: ${which} is used up. The call would wait ${inSeconds(spent + exact)}${isOver} for its turn, ` +
      `${tooLong}: raise it, or call again in ${inSeconds(milliseconds)}.`,
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
  return `${Math.ceil(milliseconds / 1_000)} s`;
}
