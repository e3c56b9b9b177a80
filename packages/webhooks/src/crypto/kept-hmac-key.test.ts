import { createHmac, createSecretKey } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { complaintOf } from '../../test/rejection-of.ts';
import { equalsInConstantTime } from './equals-in-constant-time.ts';
import { findNodeCrypto } from './find-node-crypto.ts';
import { keptHmacKey } from './kept-hmac-key.ts';
import { webHmacKey } from './web-hmac-key.ts';
import { signatureLength, webhookAlgorithms } from './webhook-algorithm.ts';

afterEach(() => vi.unstubAllGlobals());

const bodies: [string, string | Uint8Array][] = [
  ['a text', 'Grüße 🦀'],
  ['bytes', new Uint8Array([0, 255, 128, 7])],
  ['nothing', ''],
  ['a lone surrogate', '\uD800'],
];

describe.each(webhookAlgorithms)('a key for %s', (algorithm) => {
  const expected = (before: string, body: string | Uint8Array, form: 'hex' | 'binary') =>
    createHmac(algorithm.replace('-', ''), 'sécret').update(before).update(body).digest(form);

  it.each(bodies)('signs %s alike by node:crypto and by WebCrypto', async (_, body) => {
    for (const form of ['hex', 'binary'] as const) {
      for (const before of ['', '12.']) {
        const wanted = expected(before, body, form);
        expect(keptHmacKey(algorithm, 'sécret').sign(before, body, form)).toBe(wanted);
        expect(await webHmacKey(algorithm, 'sécret').sign(before, body, form)).toBe(wanted);
      }
    }
  });

  it('makes signatures of the length that is expected', () => {
    expect(expected('', 'x', 'binary')).toHaveLength(signatureLength(algorithm));
  });
});

describe('keptHmacKey', () => {
  it('keeps the key of a secret, for each hash function', () => {
    expect(keptHmacKey('SHA-256', 'kept')).toBe(keptHmacKey('SHA-256', 'kept'));
    expect(keptHmacKey('SHA-256', 'kept')).not.toBe(keptHmacKey('SHA-512', 'kept'));
  });

  it('does not take bytes for the text that looks like them', () => {
    expect(keptHmacKey('SHA-256', new Uint8Array([1, 2])).sign('', 'x', 'hex')).not.toBe(
      keptHmacKey('SHA-256', '1,2').sign('', 'x', 'hex'),
    );
  });

  it('forgets the oldest of more than 100', () => {
    const first = keptHmacKey('SHA-256', 'first');
    for (let number = 0; number < 99; number++) keptHmacKey('SHA-256', `secret ${number}`);
    expect(keptHmacKey('SHA-256', 'first')).toBe(first);
    keptHmacKey('SHA-256', 'one more');
    expect(keptHmacKey('SHA-256', 'first')).not.toBe(first);
  });

  it.each<[string, unknown]>([
    ['nothing of Node.js', undefined],
    ['a process without getBuiltinModule', {}],
    ['a process that does not give it', { getBuiltinModule: () => undefined }],
    [
      'a process that throws',
      {
        getBuiltinModule: () => {
          throw new Error('denied');
        },
      },
    ],
    ['a process that gives something else', { getBuiltinModule: () => ({ createHmac: 5 }) }],
    ['a process that gives no keys', { getBuiltinModule: () => ({ createHmac }) }],
    ['a process that gives keys alone', { getBuiltinModule: () => ({ createSecretKey }) }],
  ])('uses WebCrypto where there is %s', async (name, process) => {
    vi.stubGlobal('process', process);
    expect(findNodeCrypto()).toBeUndefined();
    const signed = keptHmacKey('SHA-256', name).sign('', 'x', 'hex');
    expect(signed).toBeInstanceOf(Promise);
    expect(await signed).toBe(createHmac('sha256', name).update('x').digest('hex'));
  });

  it.each([[{}], [undefined]])('says so where there is no cryptography at all: %j', async (crypto) => {
    vi.stubGlobal('process', undefined);
    vi.stubGlobal('crypto', crypto);
    expect(await complaintOf(() => keptHmacKey('SHA-256', 'nowhere'))).toContain(
      'neither node:crypto nor crypto.subtle',
    );
  });
});

describe('webHmacKey', () => {
  it('makes a key that nobody can read', () => {
    const importKey = vi.spyOn(crypto.subtle, 'importKey');
    webHmacKey('SHA-256', 'hidden');
    expect(importKey.mock.lastCall?.slice(3)).toEqual([false, ['sign']]);
    importKey.mockRestore();
  });

  it('tells whoever signs of a key that cannot be made, and nobody else', async () => {
    const unhandled = vi.fn<() => void>();
    process.on('unhandledRejection', unhandled);
    const denied = new Error('denied');
    vi.stubGlobal('crypto', { subtle: { importKey: () => Promise.reject(denied) } });
    const key = webHmacKey('SHA-256', 'x');
    await new Promise((resolve) => void setImmediate(resolve));
    process.off('unhandledRejection', unhandled);
    expect(unhandled).not.toHaveBeenCalled();
    await expect(key.sign('', 'x', 'hex')).rejects.toBe(denied);
  });
});

describe('equalsInConstantTime', () => {
  it.each([
    ['abc', 'abc', true],
    ['', '', true],
    ['abc', 'abd', false],
    ['abc', 'xbc', false],
    ['abc', 'ab', false],
    ['abc', 'abcd', false],
    ['a', '\u0161', false],
  ])('%j and %j: %s', (one, other, expected) => {
    expect(equalsInConstantTime(one, other)).toBe(expected);
  });
});
