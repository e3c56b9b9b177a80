import { createHmac } from 'node:crypto';
import type { SigningOptions } from './signing-options.ts';

/** What is signed, and with what. */
export interface SigningInput {
  readonly secrets: readonly string[];
  /** In Unix seconds. */
  readonly timestamp: number;
  readonly id: string | undefined;
}

/** The headers of a signed body; throws an `Error` if the scheme cannot be used with this input. */
export function signBody(
  body: Uint8Array,
  input: SigningInput,
  options: SigningOptions,
): Record<string, string> {
  const { scheme = 'hex', prefix = '', headerName } = options;
  if (typeof scheme === 'function') return { ...scheme(body, input) };
  switch (scheme) {
    case 'hex':
      return { [headerName ?? ownHeader]: prefix + onlySecret(input, (secret) => hmac(secret, body, 'hex')) };
    case 'timestamped':
      return { [headerName ?? ownHeader]: timestamped(body, input) };
    case 'standardWebhooks':
      return standardWebhooks(body, input, headerName ?? 'webhook-signature');
  }
}

const ownHeader = 'X-ClawBook-Signature';

function timestamped(body: Uint8Array, { secrets, timestamp }: SigningInput): string {
  const content = Buffer.concat([Buffer.from(`${timestamp}.`), body]);
  return [`t=${timestamp}`, ...secrets.map((secret) => `v1=${hmac(secret, content, 'hex')}`)].join(',');
}

function standardWebhooks(body: Uint8Array, { secrets, timestamp, id }: SigningInput, headerName: string) {
  if (id === undefined) {
    throw new Error(
      "`id` is missing: the scheme 'standardWebhooks' signs it, and the body is no event that has one",
    );
  }
  const content = Buffer.concat([Buffer.from(`${id}.${timestamp}.`), body]);
  return {
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    [headerName]: secrets.map((secret) => `v1,${hmac(standardKey(secret), content, 'base64')}`).join(' '),
  };
}

function standardKey(secret: string): string | Buffer {
  return secret.startsWith('whsec_') ? Buffer.from(secret.slice('whsec_'.length), 'base64') : secret;
}

function onlySecret({ secrets }: SigningInput, sign: (secret: string) => string): string {
  const [secret, another] = secrets;
  if (secret !== undefined && another === undefined) return sign(secret);
  throw new Error("`secret` must be one secret: the scheme 'hex' carries one signature");
}

function hmac(key: string | Buffer, content: Uint8Array, form: 'hex' | 'base64'): string {
  return createHmac('sha256', key).update(content).digest(form);
}
