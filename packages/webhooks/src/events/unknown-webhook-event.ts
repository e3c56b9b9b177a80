import type { WebhookEvent, WebhookEventOf } from '@clawbook/contract';

/**
 * The type of an event that this version of the SDK does not know: any text but the known ones, which the compiler
 * can say only of an opaque type. Compare it as a text: `String(event.type) === 'message.edited'`.
 */
export declare enum UnknownWebhookEventType {
  unknown = 'a type that this version does not know',
}

/** An event that this version of the SDK does not know, as it came. */
export type UnknownWebhookEvent = WebhookEventOf<UnknownWebhookEventType, unknown>;

/** What can arrive: a documented event, or one that this version does not know. `switch (event.type)` tells them apart. */
export type ReceivedWebhookEvent = WebhookEvent | UnknownWebhookEvent;
