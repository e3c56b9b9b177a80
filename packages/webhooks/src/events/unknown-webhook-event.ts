import type { WebhookEvent, WebhookEventOf } from '@clawbook/contract';

/**
 * The type of an event that this version of the SDK does not know: any text but the known ones, which the compiler
 * can say only of an opaque type. It is a text like any other: `const type: string = event.type;` can be compared with
 * a name that is newer than this version.
 */
export declare enum UnknownWebhookEventType {
  /** Stands for every such type; no event has this text. */
  unknown = 'a type that this version does not know',
}

/** An event that this version of the SDK does not know, as it came. */
export type UnknownWebhookEvent = WebhookEventOf<UnknownWebhookEventType, unknown>;

/** What can arrive: a documented event, or one that this version does not know. `switch (event.type)` tells them apart. */
export type ReceivedWebhookEvent = WebhookEvent | UnknownWebhookEvent;
