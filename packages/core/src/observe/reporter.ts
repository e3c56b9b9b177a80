import type {
  DeprecationEvent,
  DriftEvent,
  Observers,
  RateLimitWaitEvent,
  RequestEvent,
  ResponseEvent,
  RetryEvent,
} from './events.ts';
import type { Logger } from './logger.ts';

/** Tells observers and the log what happens. Nothing that they do reaches the call. */
export class Reporter {
  readonly #observers: Observers;
  readonly #logger: Logger;
  readonly #deprecated = new Set<string>();
  readonly #drifted = new Set<string>();

  constructor(observers: Observers, logger: Logger) {
    this.#observers = observers;
    this.#logger = logger;
  }

  request(event: RequestEvent): void {
    this.#logger.debug(`${event.endpoint}: ${event.method} ${event.url}, attempt ${event.attempt}`);
    this.#notify('request', this.#observers.request, event);
  }

  response(event: ResponseEvent): void {
    this.#logger.debug(`${event.endpoint}: ${event.status} after ${event.duration} ms`);
    this.#notify('response', this.#observers.response, event);
  }

  retry(event: RetryEvent): void {
    this.#logger.info(
      `${event.endpoint}: repeats in ${event.delay} ms after ${event.error.name}: ${event.error.message}`,
    );
    this.#notify('retry', this.#observers.retry, event);
  }

  rateLimitWait(event: RateLimitWaitEvent): void {
    this.#logger.info(`${event.endpoint}: waits ${event.delay} ms for the rate limit`);
    this.#notify('rateLimitWait', this.#observers.rateLimitWait, event);
  }

  /** Reports an endpoint's notice once. */
  deprecation(event: DeprecationEvent): void {
    if (this.#deprecated.has(event.endpoint)) return;
    this.#deprecated.add(event.endpoint);
    const until =
      event.sunset === undefined ? '' : `, and stops working on ${event.sunset.toISOString().slice(0, 10)}`;
    const more = event.link === undefined ? '' : ` (${event.link})`;
    this.#logger.warn(
      `${event.endpoint} is deprecated${until}${more}${event.message === undefined ? '' : `: ${event.message}`}`,
    );
    this.#notify('deprecation', this.#observers.deprecation, event);
  }

  /** Reports every drift to the observer, and each kind of it once to the log. */
  drift(event: DriftEvent): void {
    const where = event.issues.map(({ path }) => path.replaceAll(/\d+/g, '*')).join(' ');
    if (!this.#drifted.has(`${event.endpoint} ${where}`)) {
      this.#drifted.add(`${event.endpoint} ${where}`);
      const issues = event.issues.map(({ path, message }) => `${path}: ${message}`).join('; ');
      this.#logger.warn(
        `${event.endpoint}: the answer has another shape than expected (${issues}); it is used as it came`,
      );
    }
    this.#notify('drift', this.#observers.drift, event);
  }

  #notify<Event>(name: string, observer: ((event: Event) => unknown) | undefined, event: Event): void {
    if (observer === undefined) return;
    const complain = (error: unknown): void => this.#logger.error(`The observer on.${name} failed:`, error);
    try {
      const result = observer(event);
      if (result instanceof Promise) result.catch(complain);
    } catch (error) {
      complain(error);
    }
  }
}
