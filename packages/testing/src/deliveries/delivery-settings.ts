import type * as z from 'zod';
import { checked } from '../options/checked.ts';
import { closedObject } from '../options/closed-object.ts';
import { refuseUnused, type SigningOptions, signingFields } from '../signing/signing-options.ts';
import { isLoopback } from './is-loopback.ts';
import { type Post, postInProcess } from './post-in-process.ts';
import { postOverHttp } from './post-over-http.ts';
import type { WebhookDeliveryOptions } from './webhook-delivery-options.ts';

/** The options of the deliveries, with their defaults. */
export interface DeliverySettings {
  readonly allows: (url: URL) => boolean;
  readonly post: Post;
  readonly signing: SigningOptions;
  readonly retryDelays: readonly number[];
  readonly timeout: number;
  readonly copies: number;
}

/** The settings that checked options mean. */
export function toDeliverySettings(options: WebhookDeliveryOptions = {}): DeliverySettings {
  const { deliverTo, fetch, scheme, prefix, headerName } = options;
  const { retryDelays = [50, 200, 500], timeout = 10_000, copies = 1 } = options;
  return {
    allows: allowance(deliverTo ?? (fetch === undefined ? 'loopback' : 'anywhere')),
    post: fetch === undefined ? postOverHttp : postInProcess(fetch),
    signing: { scheme, prefix, headerName },
    retryDelays: [...retryDelays],
    timeout,
    copies,
  };
}

function allowance(deliverTo: NonNullable<WebhookDeliveryOptions['deliverTo']>): (url: URL) => boolean {
  if (typeof deliverTo === 'function') return deliverTo;
  return deliverTo === 'loopback' ? isLoopback : () => deliverTo === 'anywhere';
}

/** The schema of a number of copies. */
export const copiesSchema = checked<number>(
  (value) => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 1_000,
  'a whole number from 1 to 1000',
);

const places: ReadonlySet<unknown> = new Set(['loopback', 'anywhere', 'nowhere']);

/** The schema of {@link WebhookDeliveryOptions}. */
export const deliveryOptionsSchema: z.ZodType<WebhookDeliveryOptions> = closedObject({
  ...signingFields,
  deliverTo: checked<NonNullable<WebhookDeliveryOptions['deliverTo']>>(
    (value) => places.has(value) || typeof value === 'function',
    "'loopback', 'anywhere', 'nowhere' or a function that tells whether to deliver to a URL",
  ).optional(),
  fetch: checked<NonNullable<WebhookDeliveryOptions['fetch']>>(
    (value) => typeof value === 'function',
    'a function that answers a request, such as (request) => handler.fetch(request)',
  ).optional(),
  retryDelays: checked<readonly number[]>(
    (value) => Array.isArray(value) && value.every((delay) => isMilliseconds(delay, 0)),
    'a list of milliseconds, such as [50, 200, 500]',
  ).optional(),
  timeout: checked<number>((value) => isMilliseconds(value, 1), 'milliseconds from 1').optional(),
  copies: copiesSchema.optional(),
}).superRefine(refuseUnused);

/** A longer timer would end at once. */
const longestTimer = 2 ** 31 - 1;

function isMilliseconds(value: unknown, least: number): boolean {
  return typeof value === 'number' && value >= least && value <= longestTimer;
}
