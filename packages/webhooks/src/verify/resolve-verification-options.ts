import { received } from '@clawbook/contract';
import { checkFunction, checkNumber } from '@clawbook/core/check-option';
import { ConfigurationError } from '@clawbook/core/errors';
import type { HmacKey } from '../crypto/hmac-key.ts';
import { keptHmacKey } from '../crypto/kept-hmac-key.ts';
import type { WebhookDrift } from '../events/webhook-drift.ts';
import { resolveScheme } from '../schemes/resolve-scheme.ts';
import type { WebhookScheme } from '../schemes/webhook-scheme.ts';
import type { WebhookVerificationOptions } from './webhook-verification-options.ts';

/** {@link WebhookVerificationOptions}, checked and complete. */
export interface VerificationSettings {
  readonly keys: readonly HmacKey[];
  readonly scheme: WebhookScheme;
  readonly tolerance: number;
  readonly maxBodyBytes: number;
  readonly onDrift: ((drift: WebhookDrift) => unknown) | undefined;
  readonly now: () => number;
  /** Whether a secret begins or ends with white space, which a file or a copy has often left there. */
  readonly hasLooseSecret: boolean;
}

/** The names of {@link WebhookVerificationOptions}. */
export const verificationOptionNames: readonly string[] = [
  'secret',
  'scheme',
  'tolerance',
  'maxBodyBytes',
  'onDrift',
  'now',
] satisfies readonly (keyof WebhookVerificationOptions)[];

/**
 * Checks how deliveries are to be verified.
 *
 * @throws ConfigurationError that names the option, what came and what to pass
 */
export function resolveVerificationOptions(options: WebhookVerificationOptions): VerificationSettings {
  const secrets = checkSecret(options.secret);
  const scheme = resolveScheme(options.scheme);
  checkFunction('onDrift', options.onDrift);
  checkFunction('now', options.now);
  const tolerance = { least: 1_000, unit: ' of milliseconds' };
  const size = { least: 1, unit: ' of bytes' };
  return {
    keys: secrets.map((secret) => keptHmacKey(scheme.algorithm ?? 'SHA-256', scheme.key?.(secret) ?? secret)),
    scheme,
    tolerance: checkNumber('tolerance', options.tolerance, tolerance) ?? 300_000,
    maxBodyBytes: checkNumber('maxBodyBytes', options.maxBodyBytes, size) ?? 1_048_576,
    onDrift: options.onDrift,
    now: options.now ?? Date.now,
    hasLooseSecret: secrets.some((secret) => secret !== secret.trim()),
  };
}

/** The secrets. A blank one is never used: under an empty key, anybody can sign. */
function checkSecret(secret: unknown): string[] {
  const given: unknown[] = Array.isArray(secret) ? secret : [secret];
  const secrets: string[] = [];
  for (const one of given) {
    if (one === undefined) continue;
    if (typeof one !== 'string') {
      throw new ConfigurationError(
        `\`secret\` must be a string, or a list of strings, got ${received(one)}${Array.isArray(secret) ? ' in a list' : ''}.`,
      );
    }
    if (one.trim() !== '') secrets.push(one);
  }
  if (secrets.length > 0) return secrets;
  throw new ConfigurationError(
    '`secret` is missing: pass the secret that you gave to `client.webhooks.create`, such as ' +
      '`process.env.CLAWBOOK_WEBHOOK_SECRET`; that variable is not set, or blank.',
  );
}
