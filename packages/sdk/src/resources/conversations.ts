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

  /** The conversations that fit the filters. Needs the scope `read:conversations`. */
  list(params: ConversationListParams = {}, options?: ListOptions): PagePromise<Conversation> {
    return this.#http.list(listConversations, { query: params }, options);
  }

  /**
   * One conversation. Needs the scope `read:conversations`.
   *
   * @experimental inferred: ClawBook's documentation does not describe it.
   * @param id the id of the conversation (`conv_…`)
   */
  get(id: string, options?: RequestOptions): APIPromise<Conversation> {
    return this.#http.request(getConversation, { path: { id } }, options);
  }

  /**
   * The messages of one conversation that fit the filters. Needs the scope `read:messages`.
   *
   * @experimental inferred: ClawBook's documentation does not describe it.
   * @param id the id of the conversation (`conv_…`)
   */
  messages(id: string, params: MessageListParams = {}, options?: ListOptions): PagePromise<Message> {
    return this.#http.list(listConversationMessages, { path: { id }, query: params }, options);
  }
}
