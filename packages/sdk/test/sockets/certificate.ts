import { generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { isIP } from 'node:net';
import { integer, nodes, objectId, octets, tagged, text, time } from './der.ts';

/** A certificate with its key, as PEM, as a server of node:tls takes them. */
export interface Certificate {
  readonly cert: string;
  readonly key: string;
}

/** What a certificate is made of. */
interface Contents {
  /** The names and addresses that it holds for. */
  readonly names?: readonly string[];
  /** Until when it is valid. */
  readonly until?: Date;
}

/** A CA of a test's own, with the certificates that it issues. */
export interface Authority {
  /** Its own certificate, as PEM: what one has to trust. */
  readonly ca: string;
  issue(contents?: Contents): Certificate;
}

interface Issuer {
  readonly name: string;
  readonly key: KeyObject;
}

const here = ['localhost', '127.0.0.1'];
const tomorrow = (): Date => new Date(Date.now() + 86_400_000);

/** Makes a CA. */
export function makeAuthority(name: string): Authority {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const issuer = { name, key: privateKey };
  return {
    ca: certificate(issuer, name, publicKey, [isAuthority], tomorrow()),
    issue({ names = here, until = tomorrow() } = {}) {
      const leaf = generateKeyPairSync('ec', { namedCurve: 'P-256' });
      return {
        cert: certificate(issuer, `A server of ${name}`, leaf.publicKey, [holdsFor(names)], until),
        key: pem(leaf.privateKey),
      };
    },
  };
}

/** A certificate for this machine that it signed itself. */
export function makeSelfSignedCertificate(): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const issuer = { name: 'A server on its own', key: privateKey };
  return {
    cert: certificate(issuer, issuer.name, publicKey, [isAuthority, holdsFor(here)], tomorrow()),
    key: pem(privateKey),
  };
}

// ecdsa-with-SHA256 of RFC 5758.
const algorithm = nodes(objectId('1.2.840.10045.4.3.2'));
const isAuthority = nodes(objectId('2.5.29.19'), octets(4, nodes(octets(1, Buffer.of(0xff)))));

/** The names of a server, as RFC 5280 has them: DNS names are tagged 2, addresses 7. */
function holdsFor(names: readonly string[]): Buffer {
  const encoded = names.map((name) =>
    isIP(name) === 4
      ? octets(0x87, Buffer.from(name.split('.').map(Number)))
      : octets(0x82, Buffer.from(name)),
  );
  return nodes(objectId('2.5.29.17'), octets(4, nodes(...encoded)));
}

/** An X.509 certificate of version 3 in PEM; the form is that of RFC 5280, 4.1. */
function certificate(
  issuer: Issuer,
  subject: string,
  publicKey: KeyObject,
  extensions: readonly Buffer[],
  until: Date,
): string {
  const toBeSigned = nodes(
    tagged(0, integer(Buffer.of(2))),
    integer(Buffer.of(1, ...randomBytes(8))),
    algorithm,
    commonName(issuer.name),
    nodes(time(new Date(until.getTime() - 10 * 86_400_000)), time(until)),
    commonName(subject),
    publicKey.export({ type: 'spki', format: 'der' }),
    tagged(3, nodes(...extensions)),
  );
  const signature = sign('sha256', toBeSigned, issuer.key);
  const signed = nodes(toBeSigned, algorithm, octets(3, Buffer.concat([Buffer.of(0), signature])));
  const lines = signed.toString('base64').replaceAll(/.{64}/g, '$&\n');
  return `-----BEGIN CERTIFICATE-----\n${lines.trim()}\n-----END CERTIFICATE-----\n`;
}

function commonName(name: string): Buffer {
  return nodes(octets(0x31, nodes(objectId('2.5.4.3'), text(name))));
}

function pem(key: KeyObject): string {
  return key.export({ type: 'pkcs8', format: 'pem' }).toString();
}
