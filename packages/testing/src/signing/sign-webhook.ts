import * as z from 'zod';
import { checked } from '../options/checked.ts';
import { closedObject } from '../options/closed-object.ts';
import { parseOrThrow } from '../options/parse-or-throw.ts';
import { readEventId } from './read-event-id.ts';
import { signBody } from './sign-body.ts';
import { refuseUnused, type SigningOptions, signingFields } from './signing-options.ts';
import { toBytes, type WebhookBody } from './webhook-body.ts';

const caller = 'signWebhook';

/** What to sign a body with. */
export interface SignWebhookOptions extends SigningOptions {
  /** The secret of the webhook; several, as while it is changed, with a scheme that carries several signatures. */
  readonly secret: string | readonly string[];
  /** When it is signed: a `Date`, or Unix seconds as on the wire (now). Not part of the scheme `hex`. */
  readonly timestamp?: Date | number | undefined;
  /** The id that the scheme `standardWebhooks` signs (that of the event in the body). */
  readonly id?: string | undefined;
}

/**
 * The headers of a delivery with this body, signed as ClawBook signs it.
 *
 * @param body the exact text or bytes that are sent
 * @param options the secret, the scheme and the time
 * @throws Error if the body or an option is not as it has to be; the message names it, and never shows a secret
 */
export function signWebhook(body: WebhookBody, options: SignWebhookOptions): Record<string, string> {
  return signWith(body, parseOrThrow(signWebhookOptionsSchema, options, caller), caller);
}

/** `signWebhook` with options that are already checked, for the named caller's errors. */
export function signWith(
  body: WebhookBody,
  options: SignWebhookOptions,
  callerName: string,
): Record<string, string> {
  const { secret, timestamp = Date.now() / 1_000, id, ...signing } = options;
  const bytes = toBytes(body, callerName);
  const input = {
    secrets: typeof secret === 'string' ? [secret] : secret,
    timestamp: Math.floor(timestamp instanceof Date ? timestamp.getTime() / 1_000 : timestamp),
    id: id ?? readEventId(bytes),
  };
  try {
    return signBody(bytes, input, signing);
  } catch (error) {
    throw new Error(`${callerName}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

/** The schema of each of the {@link SignWebhookOptions}. */
export const signWebhookFields = {
  ...signingFields,
  secret: z.custom<string | readonly string[]>(areSecrets, {
    // Without what came: it may be a secret.
    error: ({ input }) =>
      input === undefined
        ? 'is missing: pass the secret that the webhook was registered with'
        : 'must be a text that is not blank, or a list of such; after whsec_, base64',
  }),
  timestamp: checked<Date | number>(
    isTimestamp,
    'a Date, or seconds (not milliseconds) since 1970',
  ).optional(),
  id: checked<string>((value) => typeof value === 'string' && value !== '', 'the id of the event').optional(),
};

const signWebhookOptionsSchema = closedObject(signWebhookFields).superRefine(refuseUnused);

function areSecrets(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 && value.every(isSecret) : isSecret(value);
}

function isSecret(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '' && !/^whsec_(?![\w+/-]+={0,2}$)/.test(value);
}

/** Milliseconds are a frequent mistake: as seconds, they would lie in the year 50,000. */
function isTimestamp(value: unknown): boolean {
  if (value instanceof Date) return !Number.isNaN(value.getTime());
  return typeof value === 'number' && value >= 0 && value < 1e11;
}
