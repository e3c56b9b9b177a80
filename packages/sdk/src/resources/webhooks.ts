import {
  type CreateWebhookParams,
  createWebhook,
  deleteWebhook,
  getWebhook,
  listWebhooks,
  type PageParams,
  testWebhook,
  type UpdateWebhookParams,
  updateWebhook,
  type Webhook,
  type WebhookTest,
} from '@clawbook/contract';
import type { APIPromise, HttpClient, ListOptions, PagePromise, RequestOptions } from '@clawbook/core';

/** The URLs that ClawBook sends events to: `client.webhooks`. All calls need the scope `admin:settings`. */
export class Webhooks {
  readonly #http: HttpClient;

  /** @internal */
  constructor(http: HttpClient) {
    this.#http = http;
  }

  /**
   * Registers a URL. Keep the secret: it is not shown again, and deliveries are verified with it. It is taken as
   * `process.env` has it; one that is undefined is refused like one that is blank.
   *
   * @throws ConfigurationError if a field is missing or wrong; nothing is sent then
   */
  create(params: CreateWebhookParams, options?: RequestOptions): APIPromise<Webhook> {
    return this.#http.request(createWebhook, { body: params }, options);
  }

  /**
   * The registered webhooks.
   *
   * @experimental inferred: ClawBook's documentation does not describe it.
   */
  list(params: PageParams = {}, options?: ListOptions): PagePromise<Webhook> {
    return this.#http.list(listWebhooks, { query: params }, options);
  }

  /**
   * One webhook.
   *
   * @experimental inferred: ClawBook's documentation does not describe it.
   * @param id the id of the webhook (`wh_…`)
   */
  get(id: string, options?: RequestOptions): APIPromise<Webhook> {
    return this.#http.request(getWebhook, { path: { id } }, options);
  }

  /**
   * Changes what is named of a webhook.
   *
   * @experimental inferred: ClawBook's documentation does not describe it.
   * @param id the id of the webhook (`wh_…`)
   */
  update(id: string, changes: UpdateWebhookParams, options?: RequestOptions): APIPromise<Webhook> {
    return this.#http.request(updateWebhook, { path: { id }, body: changes }, options);
  }

  /**
   * Removes a webhook: no event is sent to it any more.
   *
   * @experimental inferred: ClawBook's documentation does not describe it.
   * @param id the id of the webhook (`wh_…`)
   */
  delete(id: string, options?: RequestOptions): APIPromise<void> {
    return this.#http.request(deleteWebhook, { path: { id } }, options);
  }

  /**
   * Asks ClawBook to deliver a test event to a webhook.
   *
   * @experimental inferred: ClawBook's documentation does not describe it, nor its answer.
   * @param id the id of the webhook (`wh_…`)
   */
  test(id: string, options?: RequestOptions): APIPromise<WebhookTest> {
    return this.#http.request(testWebhook, { path: { id } }, options);
  }
}
