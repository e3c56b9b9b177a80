import { received } from '@clawbook/contract';
import { ConfigurationError } from '../errors/configuration-error.ts';
import { certificateParser } from './runtime.ts';

const block = /-----BEGIN ((?:TRUSTED |X509 )?CERTIFICATE)-----.+?-----END \1-----/gs;

/**
 * The certificates in a PEM text, its bytes or a list of such, one text each. Whatever else is in there, such as
 * a key, is left out, and shown in no error.
 *
 * @throws ConfigurationError that says what to pass
 */
export function readCertificates(name: string, value: unknown): readonly string[] {
  if (!Array.isArray(value)) return readOne(name, value);
  if (value.length === 0) {
    throw new ConfigurationError(`\`${name}\` is an empty array: pass the certificate of at least one CA.`);
  }
  return value.flatMap((item: unknown, index) => readOne(`${name}[${index}]`, item));
}

function readOne(name: string, value: unknown): string[] {
  const text = value instanceof Uint8Array ? new TextDecoder().decode(value) : value;
  if (typeof text !== 'string') {
    throw new ConfigurationError(
      `\`${name}\` must be a certificate in PEM form, as a string or a Buffer, got ${received(value)}.`,
    );
  }
  const certificates = text.match(block);
  if (certificates === null) {
    throw new ConfigurationError(
      `\`${name}\` must hold a certificate in PEM form, which begins with -----BEGIN CERTIFICATE-----: ${explain(text)}.`,
    );
  }
  for (const certificate of certificates) checkCertificate(name, certificate);
  return [...certificates];
}

function explain(text: string): string {
  if (text.trim() === '') return 'it is empty';
  if (text.includes('PRIVATE KEY-----')) return 'it holds a private key; pass the certificate of the CA';
  if (text.includes('-----BEGIN')) return 'it holds something else, or is cut off';
  if (text.startsWith('0\u0082') || text.startsWith('0\ufffd')) {
    return 'it seems to be in DER form; convert it: openssl x509 -inform der -in ca.der -out ca.pem';
  }
  if (text.length > 500 || text.includes('\n'))
    return `it is a text of ${text.length} characters without one`;
  return `it is ${received(text)}; if that is a path, read the file: ca: readFileSync(${JSON.stringify(text)})`;
}

function checkCertificate(name: string, certificate: string): void {
  const Parser = certificateParser();
  if (Parser === undefined) return;
  try {
    // oxlint-disable-next-line no-new -- it throws at what is no certificate.
    new Parser(certificate);
  } catch (cause) {
    const advice = certificate.includes(String.raw`\n`)
      ? String.raw`holds \n where its lines end, as variables of the environment do: pass it with .replaceAll('\\n', '\n')`
      : 'cannot be read: copy it again';
    throw new ConfigurationError(`\`${name}\`: a certificate in it ${advice}.`, { cause });
  }
}
