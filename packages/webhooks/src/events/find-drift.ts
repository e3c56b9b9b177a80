import {
  type KnownWebhookEventType,
  received,
  type SchemaIssue,
  type StandardSchema,
  webhookEventDataSchemas,
} from '@clawbook/contract';
import type { ValidationIssue } from '@clawbook/core/errors';
import type { ReceivedWebhookEvent } from './unknown-webhook-event.ts';

const none: readonly ValidationIssue[] = [];

/** Where an event differs from what is expected of its type; of an unknown type nothing is expected. */
export function findDrift(event: ReceivedWebhookEvent): readonly ValidationIssue[] {
  const dated: unknown = event.created_at;
  const ofEvent =
    typeof dated === 'string'
      ? none
      : [{ path: 'created_at', message: `expected a text, got ${received(dated)}` }];
  const schema = schemaOf(event.type);
  if (schema === undefined) return ofEvent;
  const result = schema['~standard'].validate(event.data);
  // The schemas of the contract answer at once.
  if (result instanceof Promise || result.issues === undefined) return ofEvent;
  return [...ofEvent, ...result.issues.map(toIssue)];
}

/** Whether the type of an event is one of the documented ones. */
export function isKnownType(type: string): type is KnownWebhookEventType {
  // Not `in`: an event could be called `constructor`.
  return Object.hasOwn(webhookEventDataSchemas, type);
}

function schemaOf(type: string): StandardSchema<unknown> | undefined {
  return isKnownType(type) ? webhookEventDataSchemas[type] : undefined;
}

function toIssue({ path = [], message }: SchemaIssue): ValidationIssue {
  const keys = path.map((part) => String(typeof part === 'object' ? part.key : part));
  return { path: ['data', ...keys].join('.'), message };
}
