import type { CreateApiKeyParams } from './api-key.ts';
import type { ConversationListParams } from './conversation-list-params.ts';
import type { PathParamName } from './endpoint.ts';
import type { revokeApiKey } from './endpoints/api-keys.ts';
import type { getStatus } from './endpoints/status.ts';
import type { deleteWebhook } from './endpoints/webhooks.ts';
import type { Message } from './message.ts';
import type { MessageListParams } from './message-list-params.ts';
import type { OpenEnum } from './open-enum.ts';
import type { Platform } from './platform.ts';
import type { SendMessageParams } from './send-message-params.ts';
import type { Sort, SortKey } from './sort.ts';
import type { Integrations } from './status.ts';
import type { CreateWebhookParams, UpdateWebhookParams } from './webhook.ts';
import type { WebhookEvent } from './webhook-event.ts';

// Exact, unlike assignability: `string` and an open enum are not the same.
type Equal<One, Other> =
  (<T>(value: T) => T extends One ? 1 : 2) extends <T>(value: T) => T extends Other ? 1 : 2 ? true : false;
type Holds<Claim extends true> = Claim;

// An open enum takes every string, completes the known ones, and takes nothing else.
const known: Platform = 'telegram';
const unknown: Platform = 'signal';
const asText: string = known;
// @ts-expect-error -- A number is no value of an open enum.
const number: OpenEnum<'a'> = 5;
export type OpenEnums = [
  Holds<Equal<Equal<Platform, string>, false>>,
  Holds<Equal<Message['direction'], OpenEnum<'inbound' | 'outbound'>>>,
  Holds<Equal<Integrations['telegram'], Integrations['signal']>>,
];

// A sort key is a field or one with a minus.
export type SortKeys = [
  Holds<Equal<SortKey<'a' | 'b'>, 'a' | 'b' | '-a' | '-b'>>,
  Holds<Equal<Sort<'a'>, 'a' | '-a' | readonly ('a' | '-a')[]>>,
];
const sorted: ConversationListParams = { sort: ['-created_at', 'platform'] };
const sortedByConstant: ConversationListParams = { sort: ['-created_at', 'platform'] as const };
// @ts-expect-error -- A field that cannot be sorted by is misspelt.
const misspeltSort: MessageListParams = { sort: 'creatd_at' };
// @ts-expect-error -- Two minuses are none.
const twice: MessageListParams = { sort: '--created_at' };

// Filters take a day or a Date, and every platform.
const filtered: MessageListParams = { start_date: '2026-01-31', end_date: new Date(), platform: 'signal' };
const absent: ConversationListParams = { page: undefined, status: undefined };
// @ts-expect-error -- A time stamp is no day.
const stamped: ConversationListParams = { start_date: 1_767_225_600_000 };
// @ts-expect-error -- The wire's names are in snake_case.
const camelCased: ConversationListParams = { perPage: 20 };

// Requests need their fields.
const message: SendMessageParams = { platform: 'signal', recipient: '1', message: 'Hi' };
// @ts-expect-error -- The recipient is missing.
const nobody: SendMessageParams = { platform: 'telegram', message: 'Hi' };
// @ts-expect-error -- A recipient is a string.
const numbered: SendMessageParams = { platform: 'telegram', recipient: 1, message: 'Hi' };
const hook: CreateWebhookParams = { url: 'https://a.example', events: ['new.event'], secret: 's' };
const ofEnvironment: CreateWebhookParams = { ...hook, secret: process.env['SECRET'] };
// @ts-expect-error -- The secret is missing.
const unsigned: CreateWebhookParams = { url: 'https://a.example', events: [] };
const change: UpdateWebhookParams = { active: false };
const key: CreateApiKeyParams = { name: 'a', scopes: ['*', 'read:new'] as const };

// The names in a path are known to the compiler.
export type PathNames = [
  Holds<Equal<PathParamName<'/status'>, never>>,
  Holds<Equal<PathParamName<'/messages/{id}'>, 'id'>>,
  Holds<Equal<PathParamName<'/a/{one}/b/{two}'>, 'one' | 'two'>>,
  Holds<Equal<PathParamName<(typeof revokeApiKey)['path']>, 'key_id'>>,
  Holds<Equal<PathParamName<(typeof deleteWebhook)['path']>, 'id'>>,
  Holds<Equal<(typeof getStatus)['scope'], 'read:status'>>,
];

// The type of an event tells the form of its data.
export function textOf(event: WebhookEvent): string {
  // @ts-expect-error -- Not every event has a text.
  event.data.content;
  return event.type === 'message.received' ? event.data.content : event.id;
}

export const used = [known, unknown, asText, number, sorted, sortedByConstant, misspeltSort, twice, filtered];
export const more = [absent, stamped, camelCased, message, nobody, numbered, hook, ofEnvironment, unsigned];
export const last = [change, key];
