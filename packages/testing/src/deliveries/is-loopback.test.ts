import { describe, expect, it } from 'vitest';
import { isLoopback } from './is-loopback.ts';

describe('isLoopback', () => {
  it.each([
    ...['http://localhost', 'https://LOCALHOST:3000/hooks', 'http://app.localhost', 'http://127.0.0.1:80'],
    ...[
      'http://127.1',
      'http://0x7f.9.9.9',
      'http://0.0.0.0:3000',
      'http://[::1]:3000',
      'http://[::]',
      'http://[0:0::1]',
    ],
  ])('takes %s for this machine', (url) => {
    expect(isLoopback(new URL(url))).toBe(true);
  });

  it.each([
    ...[
      'https://example.com',
      'http://localhost.example.com',
      'http://notlocalhost',
      'http://127.0.0.1.nip.io',
    ],
    ...['http://10.0.0.1', 'http://[::2]', 'http://localhost@example.com', 'http://example.com/localhost'],
  ])('does not take %s for it', (url) => {
    expect(isLoopback(new URL(url))).toBe(false);
  });
});
