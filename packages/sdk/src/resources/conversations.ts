import {
  type Conversation,
  type ConversationListParams,
  getConversation,
  listConversationMessages,
  listConversations,
  type Message,
  type MessageListParams,
} from '@clawbook/contract';
import type { APIPromise, HttpClient, ListOptions, PagePromise, RequestOptions } from '@clawbook/core';

/** The conversations with people: `client.conversations`. */
export class Conversations {
  readonly #http: HttpClient;

  /** @internal */
  constructor(http: HttpClient) {
    this.#http = http;
  }

  /**
   * The conversations that fit the filters. Needs the scope `read:conversations`.
   *
   * @throws ConfigurationError when it is read, if a filter cannot be right; nothing is sent then
   * @throws ClawBookError when it is read, as any call; its `page` says which page failed
   */
  list(params: ConversationListParams = {}, options?: ListOptions): PagePromise<Conversation> {
    return this.#http.list(listConversations, { query: params }, options);
  }

  /**
   * One conversation. Needs the scope `read:conversations`.
   *
   * @experimental inferred: ClawBook's documentation does not describe it.
   * @param id the id of the conversation (`conv_…`)
   * @param options for this call; the rest is as the client has it
   * @throws NotFoundError if there is no such conversation
   * @throws ClawBookError as any call, see {@link APIPromise}
   */
  get(id: string, options?: RequestOptions): APIPromise<Conversation> {
    return this.#http.request(getConversation, { path: { id } }, options);
  }

  /**
   * The messages of one conversation that fit the filters. Needs the scope `read:messages`.
   *
   * @experimental inferred: ClawBook's documentation does not describe it.
   * @param id the id of the conversation (`conv_…`)
   * @param params the filters, the order, and where to begin
   * @param options for each page of this list; the rest is as the client has it
   * @throws NotFoundError when it is read, if there is no such conversation
   * @throws ClawBookError when it is read, as any call; its `page` says which page failed
   */
  messages(id: string, params: MessageListParams = {}, options?: ListOptions): PagePromise<Message> {
    return this.#http.list(listConversationMessages, { path: { id }, query: params }, options);
  }
}
