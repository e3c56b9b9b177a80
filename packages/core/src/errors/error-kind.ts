/** What kind of failure an error is: a closed set, to switch on. */
export type ErrorKind =
  | 'abort'
  | 'api'
  | 'authentication'
  | 'bad_request'
  | 'configuration'
  | 'conflict'
  | 'connection'
  | 'not_found'
  | 'permission_denied'
  | 'rate_limit'
  | 'response_validation'
  | 'server'
  | 'timeout'
  | 'unexpected_response'
  | 'webhook_verification';
