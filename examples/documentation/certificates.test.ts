import { exec } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import {
  type Certificate,
  makeAuthority,
  makeSelfSignedCertificate,
} from '../../packages/sdk/test/sockets/certificate.ts';
import { closeLoopbackServers, listenOnLoopback } from '../../packages/sdk/test/sockets/loopback-server.ts';
import { listenSecurely } from '../../packages/sdk/test/sockets/secure-server.ts';
import { findFences } from '../../scripts/snippets/find-fences.ts';
import { readPage } from '../../scripts/snippets/pages.ts';
import { startSample } from './run/start-sample.ts';
import { has } from './run/tools.ts';
import { unlike } from './run/unlike.ts';

const page = readPage('docs/certificates.md');
const folder = mkdtempSync(join(tmpdir(), 'clawbook-certificates-'));
const file = join(folder, 'clawbook-ca.pem');
const authority = makeAuthority('CA of the box');
const selfSigned = makeSelfSignedCertificate();

afterEach(() => closeLoopbackServers());
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs a sample against a server, with a certificate in clawbook-ca.pem, and complains of what a user would. */
async function run(name: string, url: string, ca: string, env: Record<string, string> = {}) {
  writeFileSync(file, ca);
  const sample = `certificates/${name}.js`;
  const variables = { CLAWBOOK_API_KEY: 'YOUR_API_KEY', CLAWBOOK_BASE_URL: url, ...env };
  const { code, stderr, printed } = await startSample(sample, { env: variables, cwd: folder });
  return code === 0 ? unlike(sample, printed).join('\n') : stderr;
}

describe('the page on certificates', () => {
  it('has a sample that trusts a certificate that signed itself', async () => {
    const { url } = await listenSecurely(selfSigned);
    expect(await run('own-ca', url, selfSigned.cert)).toBe('');
  });

  it('has a sample that trusts a CA, by the name that its certificate holds for', async () => {
    const { url } = await listenSecurely(authority.issue({ names: ['localhost'] }));
    expect(await run('servername', url.replace('localhost', '127.0.0.1'), authority.ca)).toBe('');
  });

  it('has a sample that trusts public authorities as well', async () => {
    const { url } = await listenSecurely(selfSigned);
    expect(await run('both', url, selfSigned.cert)).toBe('');
  });

  it('has a variable that does it without undici', async () => {
    const { url } = await listenSecurely(authority.issue());
    expect(await run('plain', url, authority.ca, { NODE_EXTRA_CA_CERTS: file })).toBe('');
  });

  const chain: Certificate = { ...authority.issue() };
  it.each<[code: string, server: Certificate, sample: string, ca: string]>([
    ['DEPTH_ZERO_SELF_SIGNED_CERT', selfSigned, 'plain', ''],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', authority.issue(), 'plain', ''],
    ['SELF_SIGNED_CERT_IN_CHAIN', { ...chain, cert: chain.cert + authority.ca }, 'plain', ''],
    ['CERT_HAS_EXPIRED', authority.issue({ until: new Date(0) }), 'own-ca', authority.ca],
    ['ERR_TLS_CERT_ALTNAME_INVALID', authority.issue({ names: ['other.example'] }), 'own-ca', authority.ca],
  ])('names what users see: %s', async (code, certificate, sample, ca) => {
    expect(page).toContain(`| \`${code}\` |`);
    const { url } = await listenSecurely(certificate);
    expect(await run(sample, url, ca)).toContain(code);
  });

  it('names what users see of a port without TLS, and of none', async () => {
    const onConnection = (socket: Socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n');
    const plain = await listenOnLoopback(() => undefined, { onConnection });
    expect(await run('plain', plain.url.replace('http:', 'https:'), '')).toContain(
      'ERR_SSL_WRONG_VERSION_NUMBER',
    );
    await plain.close();
    expect(await run('plain', plain.url.replace('http:', 'https:'), '')).toContain('ECONNREFUSED');
  });

  it.runIf(has('OpenSSL'))('has a command that fetches the certificate, and one that shows it', async () => {
    const { url } = await listenSecurely(selfSigned);
    const commands = findFences(page).find(({ code }) => code.startsWith('openssl'))?.code ?? '';
    const command = commands.replaceAll('203.0.113.7:8443', new URL(url).host);
    const { stdout } = await promisify(exec)(command, { cwd: folder });
    expect(readFileSync(file, 'utf8').trim()).toBe(selfSigned.cert.trim());
    expect(stdout).toMatch(
      /subject.*A server on its own\nissuer.*A server on its own\nnotAfter=.*\nsha256 Fingerprint=/i,
    );
  });
});
