import { getStatus, type Status } from '@clawbook/contract';
import {
  type APIPromise,
  type ClientOptions,
  HttpClient,
  type RateLimit,
  type RequestOptions,
  type RequestParams,
} from '@clawbook/core';
import { ApiKeys } from './resources/api-keys.ts';
import { Configuration } from './resources/configuration.ts';
import { Conversations } from './resources/conversations.ts';
import { Messages } from './resources/messages.ts';
import { Webhooks } from './resources/webhooks.ts';
import { version } from './version.ts';

/**
 * A client of one ClawBook.
 *
 * ```js
 * const client = new ClawBook({
 *   apiKey: 'YOUR_API_KEY',
 *   baseUrl: 'https://your-domain.com',
 * });
 *
 * const status = await client.status();
 * console.log(status.status, status.version); // => healthy 1.5.0
 * ```
 */
export class ClawBook {
  /** The messages of all conversations. */
  readonly messages: Messages;
  /** The conversations with people. */
  readonly conversations: Conversations;
  /** The settings of ClawBook. */
  readonly config: Configuration;
  /** The URLs that ClawBook sends events to. */
  readonly webhooks: Webhooks;
  /** The keys of the API. */
  readonly apiKeys: ApiKeys;
  readonly #http: HttpClient;

  /**
   * Makes a client; nothing is sent yet.
   *
   * @param options without `apiKey`, `baseUrl` or `logLevel`, `CLAWBOOK_API_KEY`, `CLAWBOOK_BASE_URL` or `CLAWBOOK_LOG` counts
   * @throws ConfigurationError that names the option, what came and what to pass
   */
  constructor(options: ClientOptions = {}) {
    const http = new HttpClient(options, { sdkVersion: version });
    this.#http = http;
    this.messages = new Messages(http);
    this.conversations = new Conversations(http);
    this.config = new Configuration(http);
    this.webhooks = new Webhooks(http);
    this.apiKeys = new ApiKeys(http);
  }

  /**
   * How ClawBook is doing. Needs the scope `read:status`.
   *
   * @throws ClawBookError as any call, see {@link APIPromise}
   */
  status(options?: RequestOptions): APIPromise<Status> {
    return this.#http.request(getStatus, {}, options);
  }

  /**
   * Calls an endpoint that the SDK does not know, with everything that the other calls have.
   *
   * ```js
   * const status = await client.request({ method: 'GET', path: '/status' });
   * console.log(status); // => { status: 'healthy', … }
   * ```
   *
   * Its data is `unknown` unless a `schema` says what it is, or you do: `client.request<Report>(…)`.
   *
   * @throws ConfigurationError that names the field which is wrong; nothing is sent then
   * @throws NotFoundError if nothing is at the path
   * @throws ResponseValidationError if the data is not as `schema` says, with `validation: 'strict'`
   * @throws ClawBookError as any call, see {@link APIPromise}
   */
  request<Data = unknown>(
    params: RequestParams<Data>,
    options?: RequestOptions,
    // What the caller does with the data tells nothing of what came.
  ): APIPromise<NoInfer<Data>> {
    return this.#http.requestUnlisted(params, options);
  }

  /** The last known state of the rate limit: the minute as the server told it, the hour as it was counted. */
  get rateLimit(): RateLimit {
    return this.#http.rateLimit;
  }

  /**
   * A client with the same options but for those named here. With the same key and address, the two share
   * the rate limiter.
   *
   * @throws ConfigurationError that names the option, what came and what to pass
   */
  withOptions(options: ClientOptions): ClawBook {
    return makeClient(this.#http.mergeOptions(options));
  }
}

// Not in the class: a bundler gives a class that mentions itself another name, which stacks then show.
function makeClient(options: ClientOptions): ClawBook {
  return new ClawBook(options);
}
