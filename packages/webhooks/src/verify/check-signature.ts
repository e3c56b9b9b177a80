import { ConfigurationError, WebhookVerificationError } from '@clawbook/core/errors';
import { equalsInConstantTime } from '../crypto/equals-in-constant-time.ts';
import type { HeaderLookup } from '../incoming/webhook-headers.ts';
import type { SignatureClaim, WebhookScheme } from '../schemes/webhook-scheme.ts';
import { comparableSignature, digestForm } from './comparable-signature.ts';
import { explainMisfit } from './explain-misfit.ts';
import type { VerificationSettings } from './resolve-verification-options.ts';

/**
 * Checks that a body was signed with one of the secrets, and when.
 *
 * @returns a promise only where signing takes one
 * @throws WebhookVerificationError
 */
export function checkSignature(
  body: string | Uint8Array,
  header: HeaderLookup,
  settings: VerificationSettings,
): undefined | Promise<void> {
  const { scheme, keys } = settings;
  const claim = readClaim(scheme, header);
  const form = digestForm(scheme.encoding ?? 'hex');
  const signed = keys.map((key) => key.sign(claim.before ?? '', body, form));
  const atOnce = signed.filter((text) => typeof text === 'string');
  if (atOnce.length < signed.length) {
    return Promise.all(signed.map(async (text) => text)).then((expected) => judge(claim, expected, settings));
  }
  judge(claim, atOnce, settings);
  return undefined;
}

function readClaim(scheme: WebhookScheme, header: HeaderLookup): SignatureClaim {
  let claim: SignatureClaim;
  try {
    claim = scheme.read(header);
  } catch (error) {
    if (WebhookVerificationError.is(error) || ConfigurationError.is(error)) throw error;
    throw new WebhookVerificationError(
      `The headers cannot be read by the scheme ${scheme.name}: ${String(error)}`,
      { reason: 'malformed_signature', cause: error },
    );
  }
  if (Array.isArray(claim?.signatures) && claim.signatures.every((text) => typeof text === 'string'))
    return claim;
  throw new ConfigurationError(
    '`scheme.read` must answer { signatures: [text, …] }, with an empty list where there is no signature.',
  );
}

function judge(claim: SignatureClaim, expected: readonly string[], settings: VerificationSettings): void {
  const { encoding = 'hex' } = settings.scheme;
  const fits = claim.signatures.some((text) => {
    const signature = comparableSignature(text, encoding);
    return expected.some((wanted) => equalsInConstantTime(signature, wanted));
  });
  if (!fits) throw explainMisfit(claim.signatures, settings);
  // Only now the time can be believed.
  checkTime(claim.timestamp, settings);
}

function checkTime(timestamp: number | undefined, { tolerance, now }: VerificationSettings): void {
  if (timestamp === undefined) return;
  const age = now() - timestamp * 1_000;
  // Written so that a time which is no number is refused.
  if (Math.abs(age) <= tolerance) return;
  const seconds = Math.round(Math.abs(age) / 1_000);
  throw new WebhookVerificationError(
    `It was signed ${seconds} s ${age < 0 ? 'in the future' : 'ago'}; ${tolerance / 1_000} s are tolerated. Either it is sent a ` +
      'second time by somebody else, or the clock of this machine or of ClawBook is wrong.',
    { reason: 'timestamp_out_of_tolerance' },
  );
}
