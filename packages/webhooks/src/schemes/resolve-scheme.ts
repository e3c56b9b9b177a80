import { received } from '@clawbook/contract';
import { checkFunction, checkNames, checkOneOf } from '@clawbook/core/check-option';
import { ConfigurationError } from '@clawbook/core/errors';
import { checkAlgorithm } from '../options/check-scheme-option.ts';
import { hexScheme } from './hex-scheme.ts';
import { standardWebhooksScheme } from './standard-webhooks-scheme.ts';
import { timestampedScheme } from './timestamped-scheme.ts';
import type { WebhookScheme } from './webhook-scheme.ts';

/**
 * The schemes that can be named:
 *
 * - `hex`: the HMAC of the body in hexadecimal digits, as `hexScheme()` reads it.
 * - `timestamped`: the time is signed with the body, as `timestampedScheme()` reads it.
 * - `standardWebhooks`: signed as Standard Webhooks are, as `standardWebhooksScheme()` reads it.
 */
export type WebhookSchemeName = 'hex' | 'timestamped' | 'standardWebhooks';

const schemes: Readonly<Record<WebhookSchemeName, WebhookScheme>> = {
  hex: hexScheme(),
  timestamped: timestampedScheme(),
  standardWebhooks: standardWebhooksScheme(),
};

/**
 * The scheme that an option stands for (`hex`).
 *
 * @throws ConfigurationError if it is none
 */
export function resolveScheme(scheme: WebhookSchemeName | WebhookScheme = 'hex'): WebhookScheme {
  if (typeof scheme === 'string' && Object.hasOwn(schemes, scheme)) return schemes[scheme];
  if (typeof scheme !== 'object' || scheme === null) {
    throw new ConfigurationError(
      "`scheme` must be 'hex', 'timestamped', 'standardWebhooks', or a scheme such as hexScheme({ header: 'X-My-Signature' }), " +
        `got ${received(scheme)}.`,
    );
  }
  // An instance of a class may hold more; in a plain object, an unknown name is a misspelt one.
  if (Object.getPrototypeOf(scheme) === Object.prototype)
    checkNames('`scheme`', scheme, ['name', 'algorithm', 'encoding', 'key', 'read']);
  if (typeof scheme.name !== 'string') {
    throw new ConfigurationError(`\`scheme.name\` must be a text for errors, got ${received(scheme.name)}.`);
  }
  if (typeof scheme.read !== 'function') {
    throw new ConfigurationError(`\`scheme.read\` must be a function, got ${received(scheme.read)}.`);
  }
  checkAlgorithm(scheme.algorithm, 'scheme.algorithm');
  checkOneOf('scheme.encoding', scheme.encoding, ['hex', 'base64']);
  checkFunction('scheme.key', scheme.key);
  return scheme;
}
