import { afterEach, describe, expect, it, vi } from 'vitest';
import { sendableOnce } from './sendable-once.ts';

const url = 'https://clawbook.example/api/v1/messages/send';
const post: RequestInit = {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: '{"a":"ä"}',
};

/** Pretends to be Deno, which allows connections to these hosts. */
function inDeno(...allowed: readonly string[]): void {
  const querySync = ({ host }: { host: string }) => ({
    state: allowed.includes(host) ? 'granted' : 'prompt',
  });
  vi.stubGlobal('Deno', { version: { deno: '2.9.6' }, permissions: { querySync } });
}

describe('sendableOnce', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('leaves a request as it is where fetch sends it once anyway', () => {
    expect(sendableOnce(url, post)).toBe(post);
  });

  it('makes the body of a POST one that Deno cannot read again', async () => {
    inDeno('clawbook.example:443');
    const { body, ...rest } = sendableOnce(url, post);
    expect(rest).toEqual({ method: 'POST', headers: post.headers });
    expect(body).toBeInstanceOf(Blob);
    expect(await new Response(body ?? null).text()).toBe(post.body);
  });

  it('gives a POST without a body an empty one of that kind', () => {
    inDeno('[::1]:80');
    const { body } = sendableOnce('http://[::1]/', { method: 'POST', body: null });
    expect(body).toBeInstanceOf(Blob);
    expect(body).toHaveProperty('size', 0);
  });

  it('leaves to Deno what may be repeated', () => {
    inDeno('clawbook.example:443');
    const put: RequestInit = { ...post, method: 'PUT' };
    expect(sendableOnce(url, put)).toBe(put);
  });

  it('leaves to Deno what it will refuse', () => {
    inDeno('clawbook.example:8443');
    expect(sendableOnce(url, post)).toBe(post);
    expect(sendableOnce('https://clawbook.example:8443/', post).body).toBeInstanceOf(Blob);
  });

  it('does without the permissions where they cannot be asked for', () => {
    vi.stubGlobal('Deno', { version: { deno: '2.9.6' } });
    expect(sendableOnce(url, post).body).toBeInstanceOf(Blob);
  });
});
