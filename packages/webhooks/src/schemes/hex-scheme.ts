import { checkNames } from '@clawbook/core/check-option';
import type { WebhookAlgorithm } from '../crypto/webhook-algorithm.ts';
import { checkAlgorithm, checkHeaderName } from '../options/check-scheme-option.ts';
import { defaultSignatureHeader } from './default-signature-header.ts';
import { requireHeader } from './require-header.ts';
import type { WebhookScheme } from './webhook-scheme.ts';

/** What can differ in {@link hexScheme}. */
export interface HexSchemeOptions {
  /** The header with the signature (`X-ClawBook-Signature`). */
  readonly header?: string | undefined;
  /** The hash function (`SHA-256`). */
  readonly algorithm?: WebhookAlgorithm | undefined;
}

/**
 * The HMAC of the body in hexadecimal digits, with or without `sha256=` before it; several signatures are separated
 * by commas. This is how ClawBook is expected to sign.
 *
 * @experimental inferred
 * @throws ConfigurationError that names the option which is wrong
 */
export function hexScheme(options: HexSchemeOptions = {}): WebhookScheme {
  checkNames('The options of hexScheme', options, ['header', 'algorithm']);
  const name = checkHeaderName('header', options.header) ?? defaultSignatureHeader;
  const algorithm = checkAlgorithm(options.algorithm);
  const prefix = `${algorithm.replace('-', '').toLowerCase()}=`;
  return {
    name: 'hex',
    algorithm,
    encoding: 'hex',
    read: (header) => {
      const signatures = requireHeader(header, name)
        .split(',')
        .map((part) => withoutPrefix(part.trim(), prefix));
      return { signatures };
    },
  };
}

function withoutPrefix(text: string, prefix: string): string {
  return text.slice(0, prefix.length).toLowerCase() === prefix ? text.slice(prefix.length) : text;
}
