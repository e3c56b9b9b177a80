import { type KnownWebhookEventType, received, type WebhookEventOf } from '@clawbook/contract';
import { dataSchema, exampleEvent, type WebhookEventOfType } from '../events/webhook-event.ts';
import { closedObject } from '../options/closed-object.ts';
import { parseOrThrow } from '../options/parse-or-throw.ts';

import type { EmitEvent } from './clawbook-events.ts';
import type { DeliverOptions, Dispatcher } from './dispatcher.ts';

/**
 * The `emit` of an in-memory ClawBook.
 *
 * @param present gives the present time, as the wire writes it
 */
export function createEmit(publish: Dispatcher['publish'], present: () => string): EmitEvent {
  function emit<Type extends KnownWebhookEventType>(type: Type): WebhookEventOfType<Type>;
  function emit<Type extends string>(type: Type): WebhookEventOf<Type, object>;
  function emit<Event extends WebhookEventOf<string, unknown>>(event: Event): Event;
  function emit(
    what: string | WebhookEventOf<string, unknown>,
    dataOrOptions?: object,
    options?: DeliverOptions,
  ): WebhookEventOf<string, unknown> {
    if (typeof what !== 'string') return publishAsItIs(requireEvent(what), dataOrOptions);
    const { data } = parseOrThrow(dataOnlySchema, { data: dataOrOptions }, 'emit');
    return publishAsItIs(exampleEvent(what, { data, created_at: present() }, 'emit'), options);
  }

  function publishAsItIs(event: WebhookEventOf<string, unknown>, options?: DeliverOptions) {
    void publish(event, options);
    return event;
  }

  return emit;
}

const dataOnlySchema = closedObject({ data: dataSchema.optional() });

function requireEvent(event: WebhookEventOf<string, unknown>): WebhookEventOf<string, unknown> {
  if (typeof event === 'object' && event !== null && fields.every((name) => hasText(event, name)))
    return event;
  throw new Error(
    `emit: what was passed must be the type of an event, or an event with id, type and created_at, got ${received(event)}`,
  );
}

const fields = ['id', 'type', 'created_at'];

function hasText(event: object, name: string): boolean {
  const value: unknown = Reflect.get(event, name);
  return typeof value === 'string' && value !== '';
}
