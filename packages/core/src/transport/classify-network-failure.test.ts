import { describe, expect, it } from 'vitest';
import { classifyNetworkFailure } from './classify-network-failure.ts';

const failure = (fields: object, message = 'm') =>
  new TypeError('fetch failed', { cause: Object.assign(new Error(message), fields) });

describe('classifyNetworkFailure', () => {
  it.each([
    [{ code: 'ECONNREFUSED', syscall: 'connect' }],
    [{ code: 'ENOTFOUND', syscall: 'getaddrinfo' }],
    [{ code: 'EHOSTUNREACH', syscall: 'connect' }],
    [{ code: 'ETIMEDOUT', syscall: 'connect' }],
    [{ code: 'ECONNRESET', syscall: 'connect' }],
    [{ code: 'UND_ERR_CONNECT_TIMEOUT' }],
    [{ code: 'DEPTH_ZERO_SELF_SIGNED_CERT' }],
    [{ code: 'ERR_SSL_WRONG_VERSION_NUMBER' }],
  ])('takes %j for never sent', (fields) => {
    expect(classifyNetworkFailure(failure(fields), true)).toBe('never_sent');
  });

  it.each([
    [{ code: 'ECONNRESET', syscall: 'read' }],
    [{ code: 'EPIPE', syscall: 'write' }],
    [{ code: 'EHOSTUNREACH', syscall: 'read' }],
    [{ code: 'ENETUNREACH', syscall: 'write' }],
    [{ code: 'ECONNREFUSED', syscall: 'read' }],
    [{ code: 'ETIMEDOUT', syscall: 'read' }],
    [{ code: 'UND_ERR_SOCKET' }],
    [{ code: 'ERR_SSL_DECRYPTION_FAILED_OR_BAD_RECORD_MAC' }],
    [{}],
  ])('takes %j for lost: the request may have left', (fields) => {
    expect(classifyNetworkFailure(failure(fields), true)).toBe('lost');
  });

  it.each([
    'error sending request for url (https://a.example/api/v1/status): client error (Connect): tls handshake eof',
    'error sending request for url (http://127.0.0.1:4/): client error (Connect): tcp connect error: Connection refused (os error 111)',
    'Fetch failed: Requests to port 6666 are blocked',
  ])('takes what Deno says of a failure to connect for never sent: %s', (message) => {
    expect(classifyNetworkFailure(failure({}, message), true)).toBe('never_sent');
  });

  it.each([
    'error sending request from 127.0.0.1:5 for http://127.0.0.1:4/ (127.0.0.1:4): client error (SendRequest): connection closed before message completed',
    'error sending request for url (http://a.example/?client%20error%20(Connect):%20): client error (SendRequest): connection closed',
    'Connection reset by peer (os error 104)',
  ])('takes what Deno says of a connection that broke for lost: %s', (message) => {
    expect(classifyNetworkFailure(failure({}, message), true)).toBe('lost');
  });

  it('takes what Bun says of a handshake that failed for never sent', () => {
    const message = 'EPROTO: The TLS handshake failed. Does the server speak TLS on this port?';
    const error = Object.assign(new TypeError(message), { code: 'EPROTO' });
    expect(classifyNetworkFailure(error, true)).toBe('never_sent');
    expect(classifyNetworkFailure(failure({ code: 'EPROTO', syscall: 'write' }), true)).toBe('lost');
  });

  it('takes what a program in Deno has no permission for for never sent', () => {
    const refusal = Object.assign(new Error('Requires net access to "a.example:443"'), {
      name: 'NotCapable',
    });
    expect(classifyNetworkFailure(refusal, true)).toBe('never_sent');
  });

  it('trusts the codes of a failed handshake from the platform alone', () => {
    expect(classifyNetworkFailure(failure({ code: 'ERR_SSL_WRONG_VERSION_NUMBER' }), false)).toBe('lost');
  });

  it('takes several addresses for never sent only if none was reached', () => {
    const refused = Object.assign(new Error('m'), { code: 'ECONNREFUSED', syscall: 'connect' });
    const reset = Object.assign(new Error('m'), { code: 'ECONNRESET', syscall: 'read' });
    expect(classifyNetworkFailure(new AggregateError([refused, refused]), true)).toBe('never_sent');
    expect(classifyNetworkFailure(new AggregateError([refused, reset]), true)).toBe('lost');
  });

  it.each(['a text', undefined, null, {}])('takes %j for lost', (error) => {
    expect(classifyNetworkFailure(error, true)).toBe('lost');
  });
});
