import type { Answer } from '../response/answer.ts';
import type { DataWithResponse } from './receive.ts';

/**
 * The promise of a call's data. The call is on its way as soon as there is one, whether it is awaited or not.
 */
export class APIPromise<Data> extends Promise<Data> {
  readonly #answer: Promise<Answer>;
  readonly #read: Promise<DataWithResponse<Data>>;

  /** What is made of it by `then` is an ordinary promise. */
  static override get [Symbol.species](): PromiseConstructor {
    return Promise;
  }

  /** @internal */
  constructor(answer: Promise<Answer>, read: Promise<DataWithResponse<Data>>) {
    super((resolve, reject) => {
      read.then(({ data }) => resolve(data), reject);
    });
    this.#answer = answer;
    this.#read = read;
    // Its failure is that of the data's promise, which has to be handled.
    answer.catch(() => {});
  }

  /** The data with the answer around it: `{ data, meta, requestId, status, headers, rateLimit }`. */
  withResponse(): Promise<DataWithResponse<Data>> {
    return this.#insteadOfData(this.#read);
  }

  /**
   * The raw `Response`, whatever its body is; a status that reports an error still throws. The body has been
   * received already, so reading it cannot stall.
   */
  asResponse(): Promise<Response> {
    return this.#insteadOfData(this.#answer).then(toResponse);
  }

  #insteadOfData<Value>(other: Promise<Value>): Promise<Value> {
    // Whoever asks for this handles its failure here, not at the data's promise.
    this.catch(() => {});
    return other;
  }
}

// Statuses that a Response with a body cannot have.
const withoutBody = new Set([204, 205, 304]);

function toResponse({ status, statusText, headers, url, bytes }: Answer): Response {
  const response = new Response(withoutBody.has(status) ? null : bytes, { status, statusText, headers });
  Object.defineProperty(response, 'url', { value: url });
  return response;
}
