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
   * @throws ClawBookError as any call, see {@link APIPromise}
   */
  create(params: CreateWebhookParams, options?: RequestOptions): APIPromise<Webhook> {
    return this.#http.request(createWebhook, { body: params }, options);
  }

  /**
   * The registered webhooks.
   *
   * @experimental inferred: ClawBook's documentation does not describe it.
   * @throws ClawBookError when it is read, as any call; its `page` says which page failed
   */
  list(params: PageParams = {}, options?: ListOptions): PagePromise<Webhook> {
    return this.#http.list(listWebhooks, { query: params }, options);
  }

  /**
   * One webhook.
   *
   * @experimental inferred: ClawBook's documentation does not describe it.
   * @param id the id of the webhook (`wh_…`)
   * @param options for this call; the rest is as the client has it
   * @throws NotFoundError if there is no such webhook
   * @throws ClawBookError as any call, see {@link APIPromise}
   */
  get(id: string, options?: RequestOptions): APIPromise<Webhook> {
    return this.#http.request(getWebhook, { path: { id } }, options);
  }

  /**
   * Changes what is named of a webhook.
   *
   * @experimental inferred: ClawBook's documentation does not describe it.
   * @param id the id of the webhook (`wh_…`)
   * @param changes what to set; at least one field
   * @param options for this call; the rest is as the client has it
   * @throws NotFoundError if there is no such webhook
   * @throws ConfigurationError if a field is wrong or none is named; nothing is sent then
   * @throws ClawBookError as any call, see {@link APIPromise}
   */
  update(id: string, changes: UpdateWebhookParams, options?: RequestOptions): APIPromise<Webhook> {
    return this.#http.request(updateWebhook, { path: { id }, body: changes }, options);
  }

  /**
   * Removes a webhook: no event is sent to it any more.
   *
   * @experimental inferred: ClawBook's documentation does not describe it.
   * @param id the id of the webhook (`wh_…`)
   * @param options for this call; the rest is as the client has it
   * @throws NotFoundError if there is no such webhook, or a repeat after a lost answer finds it removed
   * @throws ClawBookError as any call, see {@link APIPromise}
   */
  delete(id: string, options?: RequestOptions): APIPromise<void> {
    return this.#http.request(deleteWebhook, { path: { id } }, options);
  }

  /**
   * Asks ClawBook to deliver a test event to a webhook.
   *
   * @experimental inferred: ClawBook's documentation does not describe it, nor its answer.
   * @param id the id of the webhook (`wh_…`)
   * @param options for this call; the rest is as the client has it
   * @throws NotFoundError if there is no such webhook
   * @throws ClawBookError as any call, see {@link APIPromise}
   */
  test(id: string, options?: RequestOptions): APIPromise<WebhookTest> {
    return this.#http.request(testWebhook, { path: { id } }, options);
  }
}
