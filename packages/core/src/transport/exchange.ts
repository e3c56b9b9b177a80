import ky, { isKyError } from 'ky';
import type { ConfigurationError } from '../errors/configuration-error.ts';
import type { Answer } from '../response/answer.ts';
import { readRateLimit } from '../response/read-rate-limit.ts';
import { classifyNetworkFailure } from './classify-network-failure.ts';
import type { Fetcher } from './fetcher.ts';
import { readBody } from './read-body.ts';
import { refuseUnlessResponse } from './refuse-unless-response.ts';
import { TransportFailure } from './transport-failure.ts';

// Retries, timeouts and errors are the SDK's own: ky's know neither the rate limit nor what a POST means.
const exchangeOnce = ky.create({ retry: 0, timeout: false, throwHttpErrors: false });

/** One request as it goes over the wire. */
export interface WireRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

/**
 * Sends one request and receives its answer whole: any status is an answer, and redirects are not followed.
 *
 * @param onSend called before the request goes out: from then on the server may have it
 * @throws TransportFailure if no whole answer came
 * @throws ConfigurationError if an own `fetch` gave no answer at all
 */
export async function exchange(
  request: WireRequest,
  signal: AbortSignal,
  fetcher: Fetcher,
  onSend: () => void,
): Promise<Answer> {
  let isSent = false;
  let refusal: ConfigurationError | undefined;
  try {
    const response = await exchangeOnce(request.url, {
      // The rest goes to fetch as it is: ky would copy the headers three times and make a stream of the body.
      fetch: async () => {
        signal.throwIfAborted();
        const { url, method, headers, body = null } = request;
        const init: RequestInit = { method, headers, body, signal, redirect: 'manual' };
        const received = await fetcher.fetch(url, init, () => {
          isSent = true;
          onSend();
        });
        refusal = refuseUnlessResponse(received);
        if (refusal !== undefined) throw refusal;
        // A fetch that does not know signals may answer after the end: its connection would stay busy.
        if (signal.aborted) await received.body?.cancel();
        return received;
      },
    });
    const { status, statusText, headers } = response;
    const bytes = await readBody(response, signal);
    return { status, statusText, headers, rateLimit: readRateLimit(headers), url: request.url, bytes };
  } catch (error) {
    if (refusal !== undefined) throw refusal;
    const type = isSent ? classifyNetworkFailure(error, fetcher.isPlatform) : 'never_sent';
    throw new TransportFailure(type, withoutKy(error));
  }
}

// ky's errors hold the request, and with it the key: only what the platform threw goes on.
function withoutKy(error: unknown): unknown {
  return isKyError(error) ? error.cause : error;
}
