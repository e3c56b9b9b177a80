// Found out on real sockets: each of these is raised before the first byte of the request leaves.
const neverSent = new Set([
  'EADDRNOTAVAIL',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'EHOSTDOWN',
  'EHOSTUNREACH',
  'ENETDOWN',
  'ENETUNREACH',
  'ENOTFOUND',
  'UND_ERR_CONNECT_TIMEOUT',
  // TLS: the certificate is not accepted, so nothing is said over the connection.
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]);

// The handshake comes before the request.
const tlsFailure = /^ERR_SSL_/;
const connecting = new Set(['connect', 'getaddrinfo']);

/** Whether a failure of fetch happened before the request was sent; where that is not certain, it may have been. */
export function classifyNetworkFailure(error: unknown): 'never_sent' | 'lost' {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 5; cause = cause.cause, depth++) {
    const code: unknown = Reflect.get(cause, 'code');
    if (typeof code === 'string' && (neverSent.has(code) || tlsFailure.test(code))) return 'never_sent';
    // fetch itself refuses some ports, before it connects.
    if (cause.message === 'bad port') return 'never_sent';
    if (connecting.has(String(Reflect.get(cause, 'syscall')))) return 'never_sent';
  }
  return 'lost';
}
