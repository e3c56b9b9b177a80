import type { ListEndpoint } from '@clawbook/contract';
import { type BulkResult, type Items, requestMany } from './bulk/request-many.ts';
import { APIPromise } from './call/api-promise.ts';
import type { CallHooks } from './call/call-hooks.ts';
import { type Callable, type CallInput, type CallPlan, prepare } from './call/prepare.ts';
import { type DataWithResponse, receive } from './call/receive.ts';
import type { Workshop } from './call/run.ts';
import { type Sent, send } from './call/send.ts';
import { unlistedEndpoint } from './call/unlisted-endpoint.ts';
import { CallSite } from './errors/call-site.ts';
import { Redactor } from './errors/redactor.ts';
import { ListSource } from './list/list-source.ts';
import { PagePromise } from './list/page-promise.ts';
import { FirstTimes } from './observe/first-times.ts';
import { type BulkOptions, resolveBulkOptions } from './options/bulk-options.ts';
import type { ApiKeyOption, ClientOptions } from './options/client-options.ts';
import type { ListOptions, RequestOptions } from './options/request-options.ts';
import { checkClientNames, resolveClientOptions } from './options/resolve-client-options.ts';
import { resolveRequestOptions } from './options/resolve-request-options.ts';
import { isWorker } from './options/runtime.ts';
import { type Clock, systemClock } from './policy/clock.ts';
import { LimiterRegistry } from './rate-limit/limiter-registry.ts';
import type { RateLimit } from './rate-limit/rate-limit-state.ts';
import type { RateLimiter } from './rate-limit/rate-limiter.ts';
import type { RequestParams } from './request/request-params.ts';
import { fetcherFor } from './transport/fetcher-for.ts';

const limiters = new LimiterRegistry(systemClock, isWorker() ? 1_000 : undefined);

// Options that come from another client carry what it has reported, so that it is not said again.
const reported = Symbol('reported');

interface DerivedOptions extends ClientOptions {
  readonly [reported]?: FirstTimes;
}

/** What a client is made with beside its options. */
export interface HttpClientParts {
  /** For the `User-Agent`. */
  readonly sdkVersion: string;
  /** Another clock; the client then has a rate limiter of its own. */
  readonly clock?: Clock;
}

interface SentCall<Data> extends Sent {
  readonly endpoint: Callable<Data>;
}

/** Sends calls to endpoints: everything between an endpoint value and its data. */
export class HttpClient {
  readonly #options: DerivedOptions;
  readonly #workshop: Workshop;
  readonly #limiter: RateLimiter;

  /** @throws ConfigurationError that names the option, what came and what to pass */
  constructor(options: DerivedOptions, { sdkVersion, clock = systemClock }: HttpClientParts) {
    checkClientNames(options);
    const firstTimes = options[reported] ?? new FirstTimes();
    const resolved = resolveClientOptions(options, sdkVersion, firstTimes);
    const { apiKey, base, logLevel, reporter, tls } = resolved;
    // What came from the environment stays, whatever becomes of it.
    this.#options = { ...options, apiKey, baseUrl: base.url, logLevel, tls, [reported]: firstTimes };
    const registry = clock === systemClock ? limiters : new LimiterRegistry(clock);
    const identity = {
      keepsLimits: resolved.waitsForRateLimit,
      fetchFunction: resolved.fetch,
      store: resolved.rateLimitStore,
      onStoreFailure: (error: unknown) => reporter.storeFailure(error),
    };
    const limiterOf = (key: ApiKeyOption) => registry.get(base.origin, key, identity);
    // Held here, or it would be forgotten between two calls.
    this.#limiter = limiterOf(apiKey);
    const own = this.#limiter;
    const redactorOf = (key: ApiKeyOption) => new Redactor(typeof key === 'string' ? [key] : []);
    const ownRedactor = redactorOf(apiKey);
    this.#workshop = {
      options: resolved,
      limiterOf: (key) => (key === apiKey ? own : limiterOf(key)),
      redactorOf: (key) => (key === apiKey ? ownRedactor : redactorOf(key)),
      clock,
      fetcher: fetcherFor(resolved),
    };
    if (tls?.rejectUnauthorized === false) reporter.insecureTls(base.origin);
  }

  /** The last known state of the rate limit. */
  get rateLimit(): RateLimit {
    return this.#limiter.state(this.#workshop.options.givenLimits);
  }

  /** The options of this client with others laid over them, for another client. */
  mergeOptions(options: ClientOptions): ClientOptions {
    checkClientNames(options);
    const given = Object.entries(options).filter(([, value]) => value !== undefined);
    return { ...this.#options, ...Object.fromEntries(given) };
  }

  /** Calls an endpoint. What is wrong with the input rejects the promise, before anything is sent. */
  request<Data>(
    endpoint: Callable<Data>,
    input: CallInput = {},
    options: RequestOptions = {},
  ): APIPromise<Data> {
    return this.#call(() => ({ endpoint, input, options }), new CallSite());
  }

  /**
   * Calls an endpoint once for each item, and gives the results in the items' order.
   *
   * @param name what to call the run in errors
   * @param toInput what an item's call fills the endpoint with
   */
  async *requestMany<Item, Data>(
    name: string,
    endpoint: Callable<Data>,
    items: Items<Item>,
    toInput: (item: Item) => CallInput,
    options: BulkOptions<Item> = {},
  ): AsyncGenerator<BulkResult<Item, Data>, void, undefined> {
    const site = new CallSite();
    yield* requestMany(items, {
      name,
      bulk: resolveBulkOptions(name, options, this.#workshop.options),
      call: (item, callOptions, hooks) =>
        this.#call(() => ({ endpoint, input: toInput(item), options: callOptions }), site, hooks),
      reporter: this.#workshop.options.reporter,
      rateLimit: () => this.rateLimit,
    });
  }

  /** Calls an endpoint that the caller describes by hand. */
  requestUnlisted<Data>(params: RequestParams<Data>, options: RequestOptions = {}): APIPromise<Data> {
    return this.#call(() => ({ ...unlistedEndpoint(params), options }), new CallSite());
  }

  /** Lists an endpoint's items. The parameters are taken at once, the first page when somebody asks for it. */
  list<Item>(
    endpoint: ListEndpoint<Item>,
    input: CallInput = {},
    options: ListOptions = {},
  ): PagePromise<Item> {
    const site = new CallSite();
    return new PagePromise(
      new ListSource(endpoint, input, options, (plan, hooks) => this.#call(plan, site, hooks)),
    );
  }

  #call<Data>(plan: () => CallPlan<Data>, site: CallSite, hooks: CallHooks = {}): APIPromise<Data> {
    const sent = this.#send(plan, site, hooks);
    return new APIPromise(sent, this.#read(sent, site, hooks));
  }

  // Runs up to the queue before it returns, so that what the caller passed is taken at once.
  async #send<Data>(plan: () => CallPlan<Data>, site: CallSite, hooks: CallHooks): Promise<SentCall<Data>> {
    try {
      const { endpoint, input, options } = plan();
      const call = resolveRequestOptions(options, this.#workshop.options);
      const request = prepare(endpoint, input, this.#workshop.options.base.url, call);
      return { ...(await send(request, call, hooks, this.#workshop)), endpoint };
    } catch (error) {
      hooks.explain?.(error);
      throw site.attachTo(error);
    }
  }

  async #read<Data>(
    sent: Promise<SentCall<Data>>,
    site: CallSite,
    hooks: CallHooks,
  ): Promise<DataWithResponse<Data>> {
    const { endpoint, ...answered } = await sent;
    try {
      return await receive(answered, endpoint);
    } catch (error) {
      hooks.explain?.(error);
      throw site.attachTo(error);
    }
  }
}
