import { RateLimitError } from '../errors/rate-limit-error.ts';
import type { ResolvedCall } from '../options/resolve-request-options.ts';
import { CallScope } from '../policy/call-scope.ts';
import { decideRetry } from '../policy/retry.ts';
import type { TurnEnd } from '../rate-limit/end-turn.ts';
import { buildHeaders } from '../request/build-headers.ts';
import type { Answer } from '../response/answer.ts';
import { type AttemptResult, attemptOnce } from './attempt-once.ts';
import type { CallHooks } from './call-hooks.ts';
import { explainEnd } from './explain-end.ts';
import { explainFailure } from './explain-failure.ts';
import { getReady } from './get-ready.ts';
import { pause, turnEnd } from './pace.ts';
import type { PreparedRequest } from './prepare.ts';
import { readKey } from './read-key.ts';
import { noteOutcome, type Run, type Workshop } from './run.ts';

/** A call whose request was answered with a successful status. */
export interface Sent {
  readonly answer: Answer;
  readonly run: Run;
}

/**
 * Sends a prepared request until it is answered with a successful status or may not be repeated any more.
 *
 * @throws ClawBookError with what became of the request
 */
export async function send(
  request: PreparedRequest,
  call: ResolvedCall,
  hooks: CallHooks,
  workshop: Workshop,
): Promise<Sent> {
  const { endpoint, method, url } = request;
  const signals = [call.signal, hooks.stop].filter((signal) => signal !== undefined);
  const scope = new CallScope(workshop.clock, signals, call.deadline);
  if (hooks.stopGently !== undefined) scope.endGentlyOn(hooks.stopGently);
  const secrets = new Set(typeof call.apiKey === 'string' ? [call.apiKey] : []);
  // The path of a request by hand is the caller's own; a key can be in it by mistake.
  const redactor = workshop.redactorOf(call.apiKey);
  const run: Run = {
    request,
    summary: { endpoint: redactor.text(endpoint), method, url: redactor.text(url) },
    call,
    hooks,
    workshop,
    scope,
    limiter: workshop.limiterOf(call.apiKey),
    secrets,
    outcome: 'not_sent',
    refusal: undefined,
  };
  try {
    return { answer: await sendUntilAnswered(run), run };
  } catch (thrown) {
    throw explainEnd(thrown, run);
  } finally {
    scope.close();
  }
}

async function sendUntilAnswered(run: Run): Promise<Answer> {
  const { request, call, workshop, summary } = run;
  const { options } = workshop;
  const takeTurn = queueUp(run);
  let repeats = 0;
  let refusals = 0;
  let limitWait = 0;
  for (let attempt = 1; ; attempt++) {
    const { result, end } = await takeTurn(attempt, refusals);

    // It was answered with a successful status: done.
    if (result.failure === undefined) return result.answer;

    const decision = decideRetry(result.failure, {
      method: request.method,
      hasIdempotencyKey: hasIdempotencyKey(call),
      retriesLeft: call.maxRetries - repeats,
      waitsForRateLimit: options.waitsForRateLimit,
    });
    noteOutcome(run, decision.outcome);
    const error = explainFailure(result, run, attempt);

    // It may not be repeated: the caller gets the error.
    if (decision.repeat === 'no') throw error;

    if (decision.repeat === 'rate_limit') {
      const delay = end.type === 'answered' ? (end.refusedFor ?? 0) : 0;
      limitWait += delay;
      // The repeat would come later than the call may wait: the caller gets the error now, not then.
      if (limitWait > call.maxWait || delay > run.scope.timeLeft) throw error;
      options.reporter.retry({ ...summary, attempt, delay, error });
      // The next turn does the waiting; it is not counted as a repeat.
      refusals++;
      run.refusal = error instanceof RateLimitError ? error : undefined;
      continue;
    }

    const { milliseconds: delay, isTold } = pause(result, run, repeats);
    if ((isTold && delay > call.maxWait) || delay > run.scope.timeLeft) throw error;
    options.reporter.retry({ ...summary, attempt, delay, error });
    repeats++;
    await run.scope.sleep(delay);
  }
}

// The one of the option can be taken away or replaced by the headers, and only what is sent counts.
function hasIdempotencyKey({ idempotencyKey, headerLayers }: ResolvedCall): boolean {
  const headers = buildHeaders({ 'idempotency-key': idempotencyKey }, ...headerLayers);
  return (headers['idempotency-key'] ?? '').trim() !== '';
}

/** Gives a call its place in the limiter's queue; each turn waits there, makes one attempt and leaves. */
function queueUp(run: Run) {
  const { options, clock } = run.workshop;
  const enter = run.limiter.enter({
    scope: run.scope,
    maxConcurrent: options.maxConcurrent,
    maxWait: run.call.maxWait,
    limits: options.givenLimits,
    onWait: (milliseconds, reason) => {
      const delay = Math.ceil(milliseconds);
      const until = new Date(clock.now() + delay);
      options.reporter.rateLimitWait({ ...run.summary, delay, until, reason });
      run.hooks.onLimitWait?.(until);
    },
  });
  return async (attempt: number, refusals: number): Promise<{ result: AttemptResult; end: TurnEnd }> => {
    // Before the turn: a slow function for the key must not keep others waiting, and may use this SDK itself.
    run.scope.check();
    await getReady(run);
    const key = await readKey(run);
    const leave = await enter(key);
    run.hooks.onLimitWait?.(undefined);
    run.scope.setUnderWay(true);
    try {
      const result = await attemptOnce(run, key, attempt);
      const end = turnEnd(result, run, refusals);
      // Before the next in the queue goes: after a 429 it must not.
      leave(end);
      return { result, end };
    } catch (thrown) {
      leave({ type: run.outcome === 'not_sent' ? 'never_sent' : 'lost' });
      throw thrown;
    } finally {
      run.scope.setUnderWay(false);
    }
  };
}
