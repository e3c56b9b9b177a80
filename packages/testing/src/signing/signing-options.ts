import type * as z from 'zod';
import { checked } from '../options/checked.ts';

/**
 * How a delivery is signed, by name. ClawBook's scheme is not documented; `hex` is the one that is inferred.
 *
 * - `hex`: `X-ClawBook-Signature: <hex>`, the HMAC-SHA256 of the body
 * - `timestamped`: `X-ClawBook-Signature: t=<unix>,v1=<hex>`, over `<unix>.<body>`
 * - `standardWebhooks`: `webhook-id`, `webhook-timestamp`, and `webhook-signature: v1,<base64>` over `<id>.<unix>.<body>`;
 *   of a secret that begins with `whsec_`, the rest is decoded from base64
 *
 * @experimental inferred
 */
export type WebhookScheme = 'hex' | 'timestamped' | 'standardWebhooks';

/**
 * A scheme of your own: gives the headers of a delivery.
 *
 * @param body the exact bytes that are sent
 * @param context what to sign them with
 */
export type WebhookSigner = (
  body: Uint8Array,
  context: {
    /** The secrets to sign with, at least one. */
    readonly secrets: readonly string[];
    /** When it is signed, in Unix seconds. */
    readonly timestamp: number;
    /** The id of the event, where it is known. */
    readonly id: string | undefined;
  },
) => Readonly<Record<string, string>>;

/** How to sign. */
export interface SigningOptions {
  /** The scheme, or a function that is one (`hex`). */
  readonly scheme?: WebhookScheme | WebhookSigner | undefined;
  /** What stands before the signature, such as `sha256=`; with the scheme `hex` alone (nothing). */
  readonly prefix?: string | undefined;
  /** The header that carries the signature (`X-ClawBook-Signature`, or `webhook-signature`). */
  readonly headerName?: string | undefined;
}

/** Whether a value is the name of a scheme. */
export function isSchemeName(value: unknown): value is WebhookScheme {
  return value === 'hex' || value === 'timestamped' || value === 'standardWebhooks';
}

/** The schema of each of the {@link SigningOptions}. */
export const signingFields = {
  scheme: checked<WebhookScheme | WebhookSigner>(
    (value) => isSchemeName(value) || typeof value === 'function',
    "'hex', 'timestamped', 'standardWebhooks' or a function that gives the headers",
  ).optional(),
  prefix: checked<string>(
    (value) => typeof value === 'string' && /^[\u0021-\u007e]*$/.test(value),
    "a text that a header can hold, such as 'sha256='",
  ).optional(),
  headerName: checked<string>(
    (value) => typeof value === 'string' && /^[!#$%&'*+.^_`|~\w-]+$/.test(value),
    "the name of a header, such as 'X-ClawBook-Signature'",
  ).optional(),
};

/** Complains about an option that the chosen scheme would not use. */
export function refuseUnused(
  { scheme = 'hex', prefix, headerName }: SigningOptions,
  context: z.RefinementCtx,
) {
  if (prefix !== undefined && scheme !== 'hex') {
    complain(context, 'prefix', "is of the scheme 'hex': leave it out with another");
  }
  if (headerName !== undefined && typeof scheme === 'function') {
    complain(context, 'headerName', 'is not used with a scheme of your own, which names its headers itself');
  }
}

function complain(context: z.RefinementCtx, field: string, message: string): void {
  context.addIssue({ code: 'custom', path: [field], message });
}
