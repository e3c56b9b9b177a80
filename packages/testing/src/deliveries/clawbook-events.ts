import type {
  KnownWebhookEventType,
  Message,
  WebhookEventDataByType,
  WebhookEventOf,
} from '@clawbook/contract';
import type { UnknownEventType, WebhookEventOfType } from '../events/webhook-event.ts';
import type { Delivery } from './delivery.ts';
import type { DeliverOptions } from './dispatcher.ts';
import type { IncomingMessageParams } from './receive-message.ts';

/** The events of an in-memory ClawBook, which it delivers to the webhooks that are registered. */
export interface ClawBookEvents {
  /** What was delivered to webhooks, and what became of it. */
  readonly deliveries: Deliveries;
  /** Lets an event happen: it is delivered to each active webhook that listens for it. */
  readonly emit: EmitEvent;
  /**
   * Lets a person write to ClawBook: the message is in the state, in the conversation with that person, and
   * `message.received` is delivered.
   *
   * @throws Error if a field is not as it has to be; the message names it
   */
  readonly receiveMessage: (message: IncomingMessageParams) => {
    /** The new message, as it is in the state. */
    readonly message: Message;
    /** The event that tells of it. */
    readonly event: WebhookEventOfType<'message.received'>;
  };
  /**
   * Lets a message that was sent come further, or fail: its status changes in the state, and `message.sent`,
   * `message.delivered` or `message.failed` is delivered.
   *
   * @throws Error if there is no such message, or the status is none of the three
   */
  readonly setMessageStatus: (
    messageId: string,
    status: 'sent' | 'delivered' | 'failed',
    options?: SetMessageStatusOptions,
  ) => WebhookEventOfType<'message.sent' | 'message.delivered' | 'message.failed'>;
}

/** What belongs to a new status of a message. */
export interface SetMessageStatusOptions {
  /** The `error` in the event (an example, with `failed`). */
  readonly error?: unknown;
}

/** The deliveries of an in-memory ClawBook. */
export interface Deliveries {
  /** The last 1,000, oldest first. Each changes until its `outcome` is another than `pending`. */
  readonly log: readonly Delivery[];
  /** Resolves when nothing is under way any more: repetitions and whatever the deliveries caused included. */
  readonly settled: () => Promise<void>;
  /**
   * Delivers an event again to the webhooks that it was delivered to: the same id, the same bytes, signed anew. Once,
   * unless `copies` says more.
   *
   * @throws Error if no event with this id is in the log
   */
  readonly redeliver: (eventId: string, options?: DeliverOptions) => void;
}

/**
 * Lets an event happen and returns it.
 *
 * @throws Error if what is passed is no event, or its type is not known and no data is given for it
 */
export interface EmitEvent {
  /** A documented event, with example data but for the fields given; it happens now. */
  <Type extends KnownWebhookEventType>(
    type: Type,
    data?: Partial<WebhookEventDataByType[Type]>,
    options?: DeliverOptions,
  ): WebhookEventOfType<Type>;
  /** An event that is not documented, with data of your own; it happens now. */
  <Type extends string>(
    type: UnknownEventType<Type>,
    data: object,
    options?: DeliverOptions,
  ): WebhookEventOf<Type, object>;
  /** An event as it is. */
  <Event extends WebhookEventOf<string, unknown>>(event: Event, options?: DeliverOptions): Event;
}
