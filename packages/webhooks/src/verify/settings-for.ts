import { checkNames } from '@clawbook/core/check-option';
import {
  resolveVerificationOptions,
  type VerificationSettings,
  verificationOptionNames,
} from './resolve-verification-options.ts';
import type { WebhookVerificationOptions } from './webhook-verification-options.ts';

let last:
  | { readonly options: WebhookVerificationOptions; readonly settings: VerificationSettings }
  | undefined;

/**
 * The settings of one call, checked. Programs write the same options out at each call, so the last ones are kept.
 *
 * @throws ConfigurationError that names the option, what came and what to pass
 */
export function settingsFor(options: WebhookVerificationOptions): VerificationSettings {
  checkNames('The options of verifyWebhook', options, verificationOptionNames);
  if (last !== undefined && areSame(last.options, options)) return last.settings;
  const settings = resolveVerificationOptions(options);
  // A list can be changed by its owner afterwards.
  if (typeof options.secret === 'string') last = { options: { ...options }, settings };
  return settings;
}

function areSame(one: WebhookVerificationOptions, other: WebhookVerificationOptions): boolean {
  return (
    one.secret === other.secret &&
    one.scheme === other.scheme &&
    one.tolerance === other.tolerance &&
    one.maxBodyBytes === other.maxBodyBytes &&
    one.onDrift === other.onDrift &&
    one.now === other.now
  );
}
