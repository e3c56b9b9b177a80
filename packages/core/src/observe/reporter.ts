import type {
  DeprecationEvent,
  DriftEvent,
  Observers,
  RateLimitWaitEvent,
  RequestEvent,
  ResponseEvent,
  RetryEvent,
} from './events.ts';
import { FirstTimes } from './first-times.ts';
import type { Logger } from './logger.ts';

// From so many milliseconds on, a program that waits seems to hang.
const longWait = 5_000;

/** Tells observers and the log what happens. Nothing that they do reaches the call. */
export class Reporter {
  readonly #observers: Observers;
  readonly #logger: Logger;
  readonly #firstTimes: FirstTimes;

  /** @param firstTimes what was reported before, by this client or the one that it is made of */
  constructor(observers: Observers, logger: Logger, firstTimes = new FirstTimes()) {
    this.#observers = observers;
    this.#logger = logger;
    this.#firstTimes = firstTimes;
  }

  request(event: RequestEvent): void {
    this.#logger.debug(`${event.endpoint}: ${event.method} ${event.url}, attempt ${event.attempt}`);
    this.notify('The observer on.request', this.#observers.request, event);
  }

  response(event: ResponseEvent): void {
    this.#logger.debug(`${event.endpoint}: ${event.status} after ${event.duration} ms`);
    this.notify('The observer on.response', this.#observers.response, event);
  }

  retry(event: RetryEvent): void {
    this.#logger.info(
      `${event.endpoint}: repeats in ${event.delay} ms after ${event.error.name}: ${event.error.message}`,
    );
    this.notify('The observer on.retry', this.#observers.retry, event);
  }

  /** Reports every wait; the first long one is logged as a warning, unless an observer knows of it. */
  rateLimitWait(event: RateLimitWaitEvent): void {
    const { endpoint, delay, reason } = event;
    const isHidden = delay >= longWait && this.#observers.rateLimitWait === undefined;
    const level = isHidden && this.#firstTimes.isFirst('long wait') ? 'warn' : 'info';
    this.#logger[level](`${endpoint}: waits ${delay} ms for the rate limit (${reason})`);
    this.notify('The observer on.rateLimitWait', this.#observers.rateLimitWait, event);
  }

  /** Warns that the rate limit is not shared for the present. */
  storeFailure(error: unknown): void {
    const reason = (error instanceof Error ? error.message : String(error)).replace(/\.$/, '');
    this.#logger.warn(
      `\`rateLimit.store\` failed: ${reason}. Until it works again, this process counts for itself alone.`,
      error,
    );
  }

  /** Warns once that anybody could stand between the client and ClawBook. */
  insecureTls(origin: string): void {
    if (!this.#firstTimes.isFirst('insecure TLS')) return;
    this.#logger.warn(
      `tls.rejectUnauthorized is false: every certificate is accepted, so whoever sits between here and ${origin} can ` +
        'read the API key and the messages, and change them. Pass the certificate of its CA in tls.ca instead',
    );
  }

  /** Reports an endpoint's notice once. */
  deprecation(event: DeprecationEvent): void {
    if (!this.#firstTimes.isFirst(`deprecation ${event.endpoint}`)) return;
    const until =
      event.sunset === undefined ? '' : `, and stops working on ${event.sunset.toISOString().slice(0, 10)}`;
    const more = event.link === undefined ? '' : ` (${event.link})`;
    this.#logger.warn(
      `${event.endpoint} is deprecated${until}${more}${event.message === undefined ? '' : `: ${event.message}`}`,
    );
    this.notify('The observer on.deprecation', this.#observers.deprecation, event);
  }

  /** Reports every drift to the observer, and each kind of it once to the log, if the answer is used all the same. */
  drift(event: DriftEvent, isUsed = true): void {
    if (isUsed) this.#logDrift(event);
    this.notify('The observer on.drift', this.#observers.drift, event);
  }

  #logDrift({ endpoint, issues }: DriftEvent): void {
    const places = new Set(issues.map(({ path }) => path.replaceAll(/\d+/g, '*')));
    if (!this.#firstTimes.isFirst(['drift', endpoint, ...places].join(' '))) return;
    const shown = issues.slice(0, 3).map(({ path, message }) => `${path}: ${message}`);
    const more = issues.length > shown.length ? `; and ${issues.length - shown.length} more` : '';
    this.#logger.warn(
      `${endpoint}: the answer has another shape than expected (${shown.join('; ')}${more}); it is used as it came`,
    );
  }

  /** Warns of something in the log. */
  warn(message: string): void {
    this.#logger.warn(message);
  }

  /** Calls a function of the user's; if it fails, that is logged. */
  notify<Event>(name: string, observer: ((event: Event) => unknown) | undefined, event: Event): void {
    if (observer === undefined) return;
    const complain = (error: unknown): void => this.#logger.error(`${name} failed:`, error);
    try {
      const result = observer(event);
      // Not instanceof: a library can have promises of its own.
      if (result !== undefined) Promise.resolve(result).catch(complain);
    } catch (error) {
      complain(error);
    }
  }
}
