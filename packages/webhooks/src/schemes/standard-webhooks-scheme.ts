import { checkNames } from '@clawbook/core/check-option';
import { ConfigurationError } from '@clawbook/core/errors';
import { checkHeaderName } from '../options/check-scheme-option.ts';
import { readTimestamp } from './read-timestamp.ts';
import { requireHeader } from './require-header.ts';
import type { WebhookScheme } from './webhook-scheme.ts';

/** What can differ in {@link standardWebhooksScheme}. */
export interface StandardWebhooksSchemeOptions {
  /** What the names of the three headers begin with (`webhook-`). */
  readonly headerPrefix?: string | undefined;
}

const secretPrefix = 'whsec_';

/**
 * Standard Webhooks: the headers `webhook-id`, `webhook-timestamp` and `webhook-signature: v1,<Base64>`. A secret that begins
 * with `whsec_` is Base64 after that; any other stands for its own text.
 *
 * @experimental inferred
 * @throws ConfigurationError that names the option which is wrong
 * @see https://www.standardwebhooks.com
 */
export function standardWebhooksScheme(options: StandardWebhooksSchemeOptions = {}): WebhookScheme {
  checkNames('The options of standardWebhooksScheme', options, ['headerPrefix']);
  const prefix = checkHeaderName('headerPrefix', options.headerPrefix) ?? 'webhook-';
  return {
    name: 'standardWebhooks',
    algorithm: 'SHA-256',
    encoding: 'base64',
    key: (secret) =>
      secret.startsWith(secretPrefix) ? bytesOfBase64(secret.slice(secretPrefix.length)) : secret,
    read: (header) => {
      const signed = requireHeader(header, `${prefix}signature`);
      const id = requireHeader(header, `${prefix}id`);
      const time = requireHeader(header, `${prefix}timestamp`);
      return {
        signatures: signaturesIn(signed),
        before: `${id}.${time}.`,
        timestamp: readTimestamp(time, `${prefix}timestamp`),
      };
    },
  };
}

/** `v1,<Base64>`, separated by spaces; several headers come joined by commas. Other versions are passed over. */
function signaturesIn(value: string): string[] {
  const signatures: string[] = [];
  for (const part of value.split(' ')) {
    if (!part.startsWith('v1,')) continue;
    signatures.push(part.endsWith(',') ? part.slice(3, -1) : part.slice(3));
  }
  return signatures;
}

function bytesOfBase64(text: string): Uint8Array {
  try {
    const standard = text.replaceAll('-', '+').replaceAll('_', '/');
    const bytes = Uint8Array.from(atob(standard), (character) => character.charCodeAt(0));
    // Under an empty key, anybody can sign.
    if (bytes.length > 0) return bytes;
  } catch {
    // It is said below.
  }
  throw new ConfigurationError(
    '`secret` begins with whsec_, but what follows is not Base64: it was cut off or changed.',
  );
}
