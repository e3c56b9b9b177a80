import type { Answer } from '../response/answer.ts';
import type { DataWithResponse } from './receive.ts';

/**
 * The promise of a call's data. The call is on its way as soon as there is one, whether it is awaited or not.
 *
 * It rejects with a `ClawBookError` alone, whose `outcome` tells whether the request may have been carried out. What a call adds to
 * these, its method says:
 *
 * - `ConfigurationError`: what was passed is wrong; nothing was sent.
 * - `AuthenticationError`, `PermissionDeniedError`: the key is not valid, or lacks the scope.
 * - `RateLimitError`: the limit is used up for longer than the call may wait.
 * - `APIError`: ClawBook refused it for another reason; `BadRequestError`, `NotFoundError` and `ConflictError` are of this class.
 * - `ServerError`, `ConnectionError`, `UnexpectedResponseError`: no answer came that can be used, after all repeats
 *   that are allowed.
 * - `TimeoutError`, `AbortError`: its `timeout` or `deadline` passed, or its `signal` ended it.
 * - `ResponseValidationError`: the answer differs from what is expected, with `validation: 'strict'`.
 */
export class APIPromise<Data> extends Promise<Data> {
  readonly #sent: Promise<{ readonly answer: Answer }>;
  readonly #read: Promise<DataWithResponse<Data>>;

  /** What is made of it by `then` is an ordinary promise. */
  static override get [Symbol.species](): PromiseConstructor {
    return Promise;
  }

  /** @internal */
  constructor(sent: Promise<{ readonly answer: Answer }>, read: Promise<DataWithResponse<Data>>) {
    super((resolve, reject) => {
      read.then(({ data }) => resolve(data), reject);
    });
    this.#sent = sent;
    this.#read = read;
  }

  /**
   * The data with the answer around it: `{ data, meta, requestId, status, headers, rateLimit }`.
   *
   * @throws ClawBookError as the call itself
   */
  withResponse(): Promise<DataWithResponse<Data>> {
    return this.#insteadOfData(this.#read);
  }

  /**
   * The raw `Response`, whatever its body is; a status that reports an error still throws. The body has been
   * received already, so reading it cannot stall.
   *
   * @throws ClawBookError if the status reports an error, or no answer came
   */
  asResponse(): Promise<Response> {
    return this.#insteadOfData(this.#sent).then(({ answer }) => toResponse(answer));
  }

  #insteadOfData<Value>(other: Promise<Value>): Promise<Value> {
    // Whoever asks for this handles its failure here, not at the data's promise.
    this.catch(() => {});
    return other;
  }
}

// Statuses that a Response with a body cannot have.
const withoutBody = new Set([204, 205, 304]);
// A server can send other characters all the same.
const notInStatusText = /[^\t\u0020-\u007e\u0080-\u00ff]/g;

function toResponse({ status, statusText, headers, url, bytes }: Answer): Response {
  const response = new Response(withoutBody.has(status) ? null : bytes, {
    status,
    statusText: statusText.replaceAll(notInStatusText, ''),
    headers,
  });
  Object.defineProperty(response, 'url', { value: url });
  return response;
}
