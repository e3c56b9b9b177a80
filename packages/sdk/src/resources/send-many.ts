import { type SendMessageParams, type SentMessage, sendMessage } from '@clawbook/contract';
import type { BulkOptions, BulkProgress, HttpClient, Items } from '@clawbook/core';
import type { ClawBookError } from '@clawbook/core/errors';

/** How one message of `messages.sendMany` went. */
export type SendManyResult =
  /** ClawBook took it. */
  | {
      /** Which message it is, counted from 0. */
      readonly index: number;
      /** The message as it was given. */
      readonly message: SendMessageParams;
      /** Tells this result from a failure: `result` is there. */
      readonly status: 'sent';
      /** What ClawBook answered. */
      readonly result: SentMessage;
    }
  /** It was not sent, or nobody knows: `error.outcome` tells which. */
  | {
      /** Which message it is, counted from 0. */
      readonly index: number;
      /** The message as it was given. */
      readonly message: SendMessageParams;
      /** Tells this result from a success: `error` is there. */
      readonly status: 'failed';
      /** Why; with `outcome` `unknown` it may have arrived, so look before you send it again. */
      readonly error: ClawBookError;
    };

/** How far `messages.sendMany` is. */
export type SendManyProgress = BulkProgress;

/** How to send many messages; `timeout`, `deadline` and `maxRetries` are those of each message. */
export type SendManyOptions = BulkOptions<SendMessageParams>;

/** Sends messages one after the other, or several at a time, and gives one result for each, in order. */
export async function* sendMany(
  http: HttpClient,
  messages: Items<SendMessageParams>,
  options?: SendManyOptions,
): AsyncGenerator<SendManyResult, void, undefined> {
  const toInput = (message: SendMessageParams) => ({ body: message });
  const results = http.requestMany('messages.sendMany', sendMessage, messages, toInput, options);
  for await (const { index, item: message, ...rest } of results) {
    yield rest.isDone
      ? { index, message, status: 'sent', result: rest.result }
      : { index, message, status: 'failed', error: rest.error };
  }
}
