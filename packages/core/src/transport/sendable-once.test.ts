import { afterEach, describe, expect, it, vi } from 'vitest';
import { sendableOnce } from './sendable-once.ts';

const post: RequestInit = {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: '{"a":"ä"}',
};

describe('sendableOnce', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('leaves a request as it is where fetch sends it once anyway', () => {
    expect(sendableOnce(post)).toBe(post);
  });

  it('makes the body of a POST one that Deno cannot read again', async () => {
    vi.stubGlobal('Deno', { version: { deno: '2.9.6' } });
    const { body, ...rest } = sendableOnce(post);
    expect(rest).toEqual({ method: 'POST', headers: post.headers });
    expect(body).toBeInstanceOf(Blob);
    expect(await new Response(body ?? null).text()).toBe(post.body);
  });

  it('gives a POST without a body an empty one of that kind', () => {
    vi.stubGlobal('Deno', { version: { deno: '2.9.6' } });
    const { body } = sendableOnce({ method: 'POST', body: null });
    expect(body).toBeInstanceOf(Blob);
    expect(body).toHaveProperty('size', 0);
  });

  it('leaves to Deno what may be repeated', () => {
    vi.stubGlobal('Deno', { version: { deno: '2.9.6' } });
    const put: RequestInit = { ...post, method: 'PUT' };
    expect(sendableOnce(put)).toBe(put);
  });
});
