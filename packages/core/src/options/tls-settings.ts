import { received } from '@clawbook/contract';
import { ConfigurationError } from '../errors/configuration-error.ts';
import { checkBoolean, checkNames } from './check-option.ts';
import { readCertificates } from './read-certificates.ts';
import { runtimeName } from './runtime.ts';
import type { TlsOptions } from './tls-options.ts';

/** What `tls` says, checked and in one form. It is what it was when it was passed, whatever becomes of that. */
export class TlsSettings implements TlsOptions {
  /** One certificate each; undefined for the public authorities. */
  readonly ca: readonly string[] | undefined;
  readonly servername: string | undefined;
  readonly rejectUnauthorized: boolean;

  /** @throws ConfigurationError that names the field, what came and what to pass */
  constructor(options: TlsOptions) {
    checkNames('`tls`', options, ['ca', 'servername', 'rejectUnauthorized']);
    checkBoolean('tls.rejectUnauthorized', options.rejectUnauthorized);
    this.ca = options.ca === undefined ? undefined : readCertificates('tls.ca', options.ca);
    this.servername = checkServername(options.servername);
    this.rejectUnauthorized = options.rejectUnauthorized ?? true;
  }
}

/** What an option has to agree with. */
interface Surroundings {
  /** The address of ClawBook. */
  readonly origin: string;
  /** Whether there is another fetch. */
  readonly hasFetch: boolean;
}

/**
 * Checks `tls`; undefined passes. What was checked before is not read again.
 *
 * @throws ConfigurationError that says what to pass, or what to do where certificates cannot be chosen
 */
export function resolveTls(
  tls: TlsOptions | undefined,
  { origin, hasFetch }: Surroundings,
): TlsSettings | undefined {
  if (tls === undefined) return undefined;
  const settings = tls instanceof TlsSettings ? tls : new TlsSettings(tls);
  if (hasFetch) {
    throw new ConfigurationError(
      '`tls` and `fetch` cannot be used together: another fetch makes its connections itself, so tell it which ' +
        'certificates to trust, and leave `tls` away.',
    );
  }
  if (!origin.startsWith('https:')) {
    throw new ConfigurationError(
      `\`tls\` was passed, but \`baseUrl\` begins with http://: nothing is secured there. Use https://, or leave \`tls\` away.`,
    );
  }
  if (!/^(?:node|deno|bun)\//.test(runtimeName() ?? '')) {
    throw new ConfigurationError(
      '`tls` works in Node.js, Deno and Bun alone: other runtimes let no program choose which certificates to ' +
        'trust. Leave it away, and give ClawBook a certificate of a public authority.',
    );
  }
  return settings;
}

// The name goes into the handshake, where an address must not stand, and is compared with those in the certificate.
function checkServername(name: unknown): string | undefined {
  if (name === undefined) return undefined;
  if (typeof name === 'string' && /^[\w.-]+$/.test(name) && !/^[\d.]+$/.test(name)) return name;
  const advice = "such as 'clawbook.example', and no address, URL or port";
  throw new ConfigurationError(`\`tls.servername\` must be a host name ${advice}, got ${received(name)}.`);
}
