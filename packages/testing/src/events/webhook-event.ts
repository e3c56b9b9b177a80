import {
  closestName,
  type KnownWebhookEventType,
  received,
  type WebhookEvent,
  type WebhookEventDataByType,
  type WebhookEventOf,
  webhookEventTypes,
} from '@clawbook/contract';
import type * as z from 'zod';
import { checked } from '../options/checked.ts';
import { closedObject } from '../options/closed-object.ts';
import { parseOrThrow } from '../options/parse-or-throw.ts';
import { exampleEventData } from './example-event-data.ts';
import { newEventId } from './new-event-id.ts';

const caller = 'webhookEvent';

/** The documented event of a type. */
export type WebhookEventOfType<Type extends KnownWebhookEventType> = Extract<
  WebhookEvent,
  WebhookEventOf<Type, unknown>
>;

/** A type that is not documented: the data of a documented one is held to its own form. */
export type UnknownEventType<Type extends string> = Type &
  (Type extends KnownWebhookEventType ? never : unknown);

/** What differs in an event from its example. */
export interface WebhookEventOverrides<Data> {
  /** The id (a new one each time, so that nobody takes the event for one that was already handled). */
  readonly id?: string | undefined;
  /** When it happened, ISO 8601 in UTC (`2026-01-30T14:30:00Z`). */
  readonly created_at?: string | undefined;
  /** The fields of the data that differ. */
  readonly data?: Partial<Data> | undefined;
}

/**
 * An event as ClawBook delivers it, with example data: the same each time, but for the id.
 *
 * The data of `message.received` is the documented example; that of the 13 others is inferred.
 *
 * @throws Error if the type is not known and no data is given for it, or an override is not as it has to be
 */
export function webhookEvent<Type extends KnownWebhookEventType>(
  type: Type,
  overrides?: WebhookEventOverrides<WebhookEventDataByType[Type]>,
): WebhookEventOfType<Type>;
/** An event of a type that is not documented, such as one of a newer ClawBook, with data of your own. */
export function webhookEvent<Type extends string, Data extends object>(
  type: UnknownEventType<Type>,
  overrides: WebhookEventOverrides<Data> & {
    /** The data: there is no example of it. */
    readonly data: Data;
  },
): WebhookEventOf<Type, Data>;
export function webhookEvent(
  type: string,
  overrides: WebhookEventOverrides<object> = {},
): WebhookEventOf<string, object> {
  return exampleEvent(type, parseOrThrow(overridesSchema, overrides, caller), caller);
}

/** `webhookEvent` with overrides that are already checked, for the named caller's errors. */
export function exampleEvent(
  type: string,
  { id, created_at, data }: WebhookEventOverrides<object>,
  callerName: string,
): WebhookEventOf<string, object> {
  return {
    id: id ?? newEventId(),
    type,
    created_at: created_at ?? '2026-01-30T14:30:00Z',
    data: { ...exampleData(type, data, callerName), ...data },
  };
}

/** A copy of the example data of a documented event; nothing where data is given for another. */
function exampleData(type: unknown, data: object | undefined, callerName: string): object {
  const known = webhookEventTypes.find((name) => name === type);
  if (known !== undefined) return structuredClone(exampleEventData[known]);
  if (typeof type === 'string' && type.trim() !== '' && data !== undefined) return {};
  const meant = typeof type === 'string' ? closestName(type, webhookEventTypes) : undefined;
  const advice =
    meant === undefined ? `the events are ${webhookEventTypes.join(', ')}` : `did you mean '${meant}'?`;
  throw new Error(
    `${callerName}: there is no example of ${received(type)}: ${advice}; one that is not documented needs its data`,
  );
}

/** The schema of the data of an event, or of some of it. */
export const dataSchema = checked<object>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  'an object with the fields of the data',
);

const text = (wanted: string) =>
  checked<string>((value) => typeof value === 'string' && value !== '', wanted).optional();

const overridesSchema: z.ZodType<WebhookEventOverrides<object>> = closedObject({
  id: text("an id, such as 'evt_abc123'"),
  created_at: text("a time, such as '2026-01-30T14:30:00Z'"),
  data: dataSchema.optional(),
});
