import { type Config, type ConfigPatch, getConfig, updateConfig } from '@clawbook/contract';
import type { APIPromise, HttpClient, RequestOptions } from '@clawbook/core';

/**
 * The settings of ClawBook: `client.config`.
 *
 * @experimental inferred: the documentation names the feature, not its address or form.
 */
export class Configuration {
  readonly #http: HttpClient;

  /** @internal */
  constructor(http: HttpClient) {
    this.#http = http;
  }

  /**
   * All settings. Needs the scope `admin:settings`.
   *
   * @throws ClawBookError as any call, see {@link APIPromise}
   */
  get(options?: RequestOptions): APIPromise<Config> {
    return this.#http.request(getConfig, {}, options);
  }

  /**
   * Changes the settings that the patch names, and gives all of them. Needs the scope `admin:settings`.
   *
   * @param patch a JSON merge patch (RFC 7396): `null` deletes a setting, objects are merged, arrays replaced
   * @param options for this call; the rest is as the client has it
   * @throws ConfigurationError if the patch is no plain object; nothing is sent then
   * @throws ClawBookError as any call, see {@link APIPromise}
   */
  update(patch: ConfigPatch, options?: RequestOptions): APIPromise<Config> {
    return this.#http.request(updateConfig, { body: patch }, options);
  }
}
