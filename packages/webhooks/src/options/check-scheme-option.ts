import { received } from '@clawbook/contract';
import { checkOneOf, isHeaderName } from '@clawbook/core/check-option';
import { ConfigurationError } from '@clawbook/core/errors';
import { type WebhookAlgorithm, webhookAlgorithms } from '../crypto/webhook-algorithm.ts';

/** The name of a header; undefined passes. */
export function checkHeaderName(name: string, value: unknown): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'string' && isHeaderName(value)) return value;
  throw new ConfigurationError(
    `\`${name}\` must be the name of a header, such as 'X-My-Signature', got ${received(value)}.`,
  );
}

/** A hash function (`SHA-256`). */
export function checkAlgorithm(value: unknown, name = 'algorithm'): WebhookAlgorithm {
  return checkOneOf(name, value, webhookAlgorithms) ?? 'SHA-256';
}
