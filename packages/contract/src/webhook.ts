import { inputObject } from './input-object.ts';
import { nameInput } from './name-input.ts';
import { received } from './received.ts';
import { textInput } from './text-input.ts';
import { textListInput } from './text-list-input.ts';
import { type WebhookEventType, webhookEventTypeSchema } from './webhook-event-type.ts';
import * as z from './zod.ts';

/** A URL that ClawBook sends events to. The secret is the caller's own and is never returned. */
export interface Webhook {
  /**
   * The id of the webhook (`wh_…`).
   *
   * @experimental inferred
   */
  id: string;
  /** Where the events go. */
  url: string;
  /** Which events are sent. */
  events: WebhookEventType[];
  /**
   * Whether events are sent at present.
   *
   * @experimental inferred
   */
  active?: boolean | undefined;
  /**
   * When it was registered, ISO 8601 in UTC.
   *
   * @experimental inferred
   */
  created_at?: string | undefined;
}

/** A webhook to register. */
export interface CreateWebhookParams {
  /** Where the events go: an absolute URL that ClawBook can reach. */
  url: string;
  /**
   * Which events to send.
   *
   * Inferred: there has to be at least one.
   */
  events: readonly WebhookEventType[];
  /** What the deliveries are signed with: a random text that only you and ClawBook know. */
  secret: string | undefined;
}

/**
 * A change of a webhook: what is named is set, the rest stays as it is.
 *
 * @experimental inferred
 */
export interface UpdateWebhookParams {
  /** Where the events go: an absolute URL that ClawBook can reach. */
  url?: string | undefined;
  /** Which events to send; at least one. */
  events?: readonly WebhookEventType[] | undefined;
  /** What the deliveries are signed with from now on. */
  secret?: string | undefined;
  /** `false` pauses the deliveries. */
  active?: boolean | undefined;
}

/**
 * What ClawBook answers to a test delivery: an object of free shape, since nothing is documented.
 *
 * @experimental inferred
 */
export type WebhookTest = Record<string, unknown> | null;

/** The schema of {@link Webhook}. */
export const webhookSchema: z.Schema<Webhook> = z.looseObject(() => ({
  id: z.string(),
  url: z.string(),
  events: z.array(webhookEventTypeSchema),
  active: z.optional(z.boolean()),
  created_at: z.optional(z.string()),
}));

/** The schema of {@link WebhookTest}. */
export const webhookTestSchema: z.Schema<WebhookTest> = z.nullable(z.record(z.unknown()));

const urlInput = nameInput('the URL that receives the events, such as https://example.com/webhooks', [
  z.refine(
    // What is wrong with its ends is complained about already.
    (text) => text.trim() !== text || (/^https?:\/\//i.test(text) && URL.canParse(text)),
    ({ input }) => `must be an absolute URL such as https://example.com/webhooks, got ${received(input)}`,
  ),
]);

const eventsInput = textListInput("event names, such as 'message.received'");

const secretInput = textInput('the secret that deliveries are signed with', { secret: true });

/** The schema of {@link CreateWebhookParams}; what has passed it has a secret. */
export const createWebhookParamsSchema: z.Schema<CreateWebhookParams & { secret: string }> = inputObject(
  () => ({
    url: urlInput,
    events: eventsInput,
    secret: secretInput,
  }),
);

/** The schema of {@link UpdateWebhookParams}. */
export const updateWebhookParamsSchema: z.Schema<UpdateWebhookParams> = inputObject(
  () => ({
    url: z.optional(urlInput),
    events: z.optional(eventsInput),
    secret: z.optional(secretInput),
    active: z.optional(z.boolean({ error: ({ input }) => `must be true or false, got ${received(input)}` })),
  }),
  [
    z.refine(
      (changes) => Object.values(changes).some((value) => value !== undefined),
      () => 'names nothing to change: pass at least one of url, events, secret, active',
    ),
  ],
);
