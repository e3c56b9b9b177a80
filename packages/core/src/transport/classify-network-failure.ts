// Found out on real sockets: each of these, outside of a read or a write, comes before the request leaves.
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

// TLS: the other side speaks something else, or an older version. The platform's fetch raises them in the
// handshake alone; another one, over node:https, also when a connection breaks after the request was read.
const handshake = new Set([
  'ERR_SSL_NO_PROTOCOLS_AVAILABLE',
  'ERR_SSL_SSL/TLS_ALERT_HANDSHAKE_FAILURE',
  'ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE',
  'ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION',
  'ERR_SSL_TLSV1_UNRECOGNIZED_NAME',
  'ERR_SSL_UNSUPPORTED_PROTOCOL',
  'ERR_SSL_WRONG_VERSION_NUMBER',
]);

const connecting = new Set(['connect', 'getaddrinfo']);

// fetch itself refuses some ports; Node.js tells a broken handshake by its message alone. Deno has no codes at all: its
// message names the step that failed, after the URL, in which there is no blank.
const messages = [
  /^bad port$/,
  /^Client network socket disconnected before secure TLS connection was established$/,
  // Bun has a code for it that also stands for other things.
  /^EPROTO: The TLS handshake failed/,
  /^error sending request \S+ \S+ \S+ client error \(Connect\): /,
  /^Fetch failed: Requests to port \d+ are blocked$/,
];

/**
 * Whether a failure of fetch happened before the request was sent; where that is not certain, it may have been.
 *
 * @param isPlatformFetch whether the failure comes from the platform's own fetch
 */
export function classifyNetworkFailure(error: unknown, isPlatformFetch: boolean): 'never_sent' | 'lost' {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 5; cause = cause.cause, depth++) {
    if (isBeforeSending(cause, isPlatformFetch)) return 'never_sent';
  }
  return 'lost';
}

function isBeforeSending(error: Error, isPlatformFetch: boolean): boolean {
  // A host with several addresses fails with what each of them failed with.
  if (error instanceof AggregateError && error.errors.length > 0) {
    return error.errors.every((inner) => inner instanceof Error && isBeforeSending(inner, isPlatformFetch));
  }
  const syscall: unknown = Reflect.get(error, 'syscall');
  // A connection that was made can end with the same codes, in a read or a write.
  if (typeof syscall === 'string') return connecting.has(syscall);
  const code = String(Reflect.get(error, 'code'));
  if (neverSent.has(code) || (isPlatformFetch && handshake.has(code))) return true;
  // Deno refuses what the program has no permission for.
  return error.name === 'NotCapable' || messages.some((message) => message.test(error.message));
}
