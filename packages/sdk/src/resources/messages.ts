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
   * @throws ConfigurationError if a field is missing or blank; nothing is sent then
   */
  send(message: SendMessageParams, options?: RequestOptions): APIPromise<SentMessage> {
    return this.#http.request(sendMessage, { body: message }, options);
  }

  /**
   * The messages that fit the filters, of all conversations. Needs the scope `read:messages`.
   *
   * @experimental inferred: ClawBook's documentation does not describe it.
   */
  list(params: MessageListParams = {}, options?: ListOptions): PagePromise<Message> {
    return this.#http.list(listMessages, { query: params }, options);
  }

  /**
   * One message. Needs the scope `read:messages`.
   *
   * @experimental inferred: ClawBook's documentation does not describe it.
   * @param id the id of the message (`msg_…`)
   */
  get(id: string, options?: RequestOptions): APIPromise<Message> {
    return this.#http.request(getMessage, { path: { id } }, options);
  }
}
