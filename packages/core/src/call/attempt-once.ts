import type { AttemptFailure } from '../policy/retry.ts';
import { buildHeaders } from '../request/build-headers.ts';
import type { Answer } from '../response/answer.ts';
import { attempt } from '../transport/attempt.ts';
import { exchange } from '../transport/exchange.ts';
import { nextTurn } from '../transport/next-turn.ts';
import { TransportFailure } from '../transport/transport-failure.ts';
import type { Run } from './run.ts';

/** How one attempt went. */
export type AttemptResult =
  | { readonly answer: Answer; readonly failure?: undefined }
  | { readonly answer: Answer; readonly failure: AttemptFailure }
  | { readonly answer?: undefined; readonly failure: AttemptFailure; readonly cause: unknown };

/**
 * Sends a request once and receives the answer whole. What goes wrong on the way is a result, not an error.
 *
 * @throws CallEnded if the call ends meanwhile
 */
export async function attemptOnce(run: Run, key: string, number: number): Promise<AttemptResult> {
  const { request, call, scope, summary, workshop } = run;
  const { options, clock, fetcher } = workshop;
  const headers = buildHeaders(
    {
      accept: 'application/json',
      'user-agent': options.userAgent,
      authorization: `Bearer ${key}`,
      'content-type': request.body === undefined ? undefined : 'application/json',
      'idempotency-key': call.idempotencyKey,
    },
    ...call.headerLayers,
  );
  if (headers['authorization'] !== undefined) run.secrets.add(headers['authorization'].replace(/^\w+ /, ''));
  scope.check();
  options.reporter.request({ ...summary, attempt: number });
  const start = clock.monotonic();
  let isSent = false;
  try {
    const answer = await attempt(scope, clock, call.timeout, (signal) =>
      exchange(
        { method: request.method, url: request.url, headers, body: request.body },
        signal,
        fetcher,
        () => {
          isSent = true;
        },
      ),
    );
    // Another fetch has connections of its own kind, or none.
    if (fetcher.isPlatform) await nextTurn();
    options.reporter.response({
      ...summary,
      attempt: number,
      status: answer.status,
      duration: Math.round(clock.monotonic() - start),
      rateLimit: answer.rateLimit,
    });
    const isSuccess = answer.status >= 200 && answer.status < 300;
    return isSuccess ? { answer } : { answer, failure: { type: 'status', status: answer.status } };
  } catch (error) {
    if (error instanceof TransportFailure) return { failure: toFailure(error, isSent), cause: error.cause };
    // The request was on its way when the call ended, or in the hands of a fetch that gives no answers.
    if (isSent) run.outcome = 'unknown';
    throw error;
  }
}

function toFailure({ type }: TransportFailure, isSent: boolean): AttemptFailure {
  return type === 'timeout' ? { type, isSent } : { type };
}
