import {
  type ApiKey,
  type CreateApiKeyParams,
  type CreatedApiKey,
  createApiKey,
  listApiKeys,
  type PageParams,
  revokeApiKey,
} from '@clawbook/contract';
import type { APIPromise, HttpClient, ListOptions, PagePromise, RequestOptions } from '@clawbook/core';

/**
 * The keys of the API: `client.apiKeys`. All calls need the scope `admin:users` (inferred: ClawBook's documentation asks
 * for an "admin" key).
 */
export class ApiKeys {
  readonly #http: HttpClient;

  /** @internal */
  constructor(http: HttpClient) {
    this.#http = http;
  }

  /**
   * The keys, without the keys themselves.
   *
   * @throws ClawBookError when it is read, as any call; its `page` says which page failed
   */
  list(params: PageParams = {}, options?: ListOptions): PagePromise<ApiKey> {
    return this.#http.list(listApiKeys, { query: params }, options);
  }

  /**
   * Makes a key. Its answer is the only one that holds the key itself: store it. With `validation: 'strict'`,
   * an answer that differs is thrown away, and the key with it.
   *
   * @experimental inferred: the body is documented, the address is not.
   * @throws ConfigurationError if a field is missing or wrong; nothing is sent then
   * @throws ClawBookError as any call, see {@link APIPromise}
   */
  create(params: CreateApiKeyParams, options?: RequestOptions): APIPromise<CreatedApiKey> {
    return this.#http.request(createApiKey, { body: params }, options);
  }

  /**
   * Revokes a key at once.
   *
   * @param id the id of the key (`key_…`), not the key itself
   * @param options for this call; the rest is as the client has it
   * @throws NotFoundError if there is no such key, or a repeat after a lost answer finds it revoked
   * @throws ConfigurationError if the id is blank or the key itself; nothing is sent then
   * @throws ClawBookError as any call, see {@link APIPromise}
   */
  revoke(id: string, options?: RequestOptions): APIPromise<void> {
    return this.#http.request(revokeApiKey, { path: { key_id: id } }, options);
  }
}
