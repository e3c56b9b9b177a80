import { checkNames } from '@clawbook/core/check-option';
import { WebhookVerificationError } from '@clawbook/core/errors';
import type { WebhookAlgorithm } from '../crypto/webhook-algorithm.ts';
import { checkAlgorithm, checkHeaderName } from '../options/check-scheme-option.ts';
import { defaultSignatureHeader } from './default-signature-header.ts';
import { readTimestamp } from './read-timestamp.ts';
import { requireHeader } from './require-header.ts';
import type { SignatureClaim, WebhookScheme } from './webhook-scheme.ts';

/** What can differ in {@link timestampedScheme}. */
export interface TimestampedSchemeOptions {
  /** The header with the time and the signatures (`X-ClawBook-Signature`). */
  readonly header?: string | undefined;
  /** The hash function (`SHA-256`). */
  readonly algorithm?: WebhookAlgorithm | undefined;
}

/**
 * `t=<seconds since 1970>,v1=<hex>`: the HMAC of the time, a full stop and the body. There may be several `v1`; what
 * has another name is passed over.
 *
 * @experimental inferred
 * @throws ConfigurationError that names the option which is wrong
 */
export function timestampedScheme(options: TimestampedSchemeOptions = {}): WebhookScheme {
  checkNames('The options of timestampedScheme', options, ['header', 'algorithm']);
  const name = checkHeaderName('header', options.header) ?? defaultSignatureHeader;
  const algorithm = checkAlgorithm(options.algorithm);
  return {
    name: 'timestamped',
    algorithm,
    encoding: 'hex',
    read: (header) => readParts(requireHeader(header, name), name),
  };
}

function readParts(value: string, name: string): SignatureClaim {
  const signatures: string[] = [];
  let time: string | undefined;
  for (const part of value.split(',')) {
    const text = part.trim();
    if (text.startsWith('v1=')) signatures.push(text.slice(3));
    if (!text.startsWith('t=')) continue;
    // Two headers with a time each: it cannot be told which signature belongs to which.
    if (time !== undefined && time !== text.slice(2)) throw malformed(name, 'several');
    time = text.slice(2);
  }
  if (time === undefined) throw malformed(name, 'none');
  return { signatures, before: `${time}.`, timestamp: readTimestamp(time, name) };
}

function malformed(name: string, times: string): WebhookVerificationError {
  return new WebhookVerificationError(
    `The header ${name} must have the form t=<seconds>,v1=<hex>, with one time; it has ${times}.`,
    { reason: 'malformed_signature' },
  );
}
