import {
  getMessage,
  listMessages,
  type Message,
  type MessageListParams,
  type SendMessageParams,
  type SentMessage,
  sendMessage,
} from '@clawbook/contract';
import type { APIPromise, HttpClient, ListOptions, PagePromise, RequestOptions } from '@clawbook/core';
import { type SendManyOptions, type SendManyResult, sendMany } from './send-many.ts';

/** The messages of all conversations: `client.messages`. */
export class Messages {
  readonly #http: HttpClient;

  /** @internal */
  constructor(http: HttpClient) {
    this.#http = http;
  }

  /**
   * Sends a message to a person.
   *
   * It is never sent twice by the SDK: after a failure that leaves open whether ClawBook has it, the call
   * rejects with `outcome: 'unknown'` instead of sending it again.
   *
   * Needs the scope `write:messages`.
   *
   * @throws ConfigurationError if a field is missing or wrong; nothing is sent then
   * @throws ClawBookError as any call, see {@link APIPromise}
   */
  send(message: SendMessageParams, options?: RequestOptions): APIPromise<SentMessage> {
    return this.#http.request(sendMessage, { body: message }, options);
  }

  /**
   * Sends many messages, one result for each, in their order: `{ index, message, status: 'sent', result }` or
   * `{ index, message, status: 'failed', error }`. One that fails does not end the run. Messages are taken as
   * there is room for them, so an async iterable can hold more than memory does.
   *
   * ```js
   * for await (const one of client.messages.sendMany(messages)) {
   *   if (one.status === 'sent') {
   *     console.log(one.index, one.result.message_id); // => 0 msg_…
   *   } else {
   *     console.error(one.index, one.error.outcome, one.error.message);
   *   }
   * }
   * ```
   *
   * Nothing is sent before the results are gone through: `await client.messages.sendMany(…)` alone sends no message.
   * It waits for the rate limit as long as it takes (`maxWait`). To stop it, abort its `signal`: what is being sent is
   * waited for and given, what still waits is left to the next run, and then the iteration throws an `AbortError` that
   * says with which index to go on: the one after that of the last result. Leaving
   * the loop with `break` waits for what is being sent, too, but its results are not given: with `concurrency` 1
   * there are none. What the iterable throws, the iteration throws.
   *
   * Needs the scope `write:messages`.
   *
   * @throws ConfigurationError when it is iterated, if an option is wrong; nothing is sent then
   * @throws AbortError from the iteration, once its `signal` has stopped the run
   */
  sendMany(
    messages: Iterable<SendMessageParams> | AsyncIterable<SendMessageParams>,
    options?: SendManyOptions,
  ): AsyncGenerator<SendManyResult, void, undefined> {
    return sendMany(this.#http, messages, options);
  }

  /**
   * The messages that fit the filters, of all conversations. Needs the scope `read:messages`.
   *
   * @experimental inferred: ClawBook's documentation does not describe it.
   * @throws ConfigurationError when it is read, if a filter cannot be right; nothing is sent then
   * @throws ClawBookError when it is read, as any call; its `page` says which page failed
   */
  list(params: MessageListParams = {}, options?: ListOptions): PagePromise<Message> {
    return this.#http.list(listMessages, { query: params }, options);
  }

  /**
   * One message. Needs the scope `read:messages`.
   *
   * @experimental inferred: ClawBook's documentation does not describe it.
   * @param id the id of the message (`msg_…`)
   * @param options for this call; the rest is as the client has it
   * @throws NotFoundError if there is no such message
   * @throws ClawBookError as any call, see {@link APIPromise}
   */
  get(id: string, options?: RequestOptions): APIPromise<Message> {
    return this.#http.request(getMessage, { path: { id } }, options);
  }
}
