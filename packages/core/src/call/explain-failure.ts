import type { ClawBookError } from '../errors/clawbook-error.ts';
import { ConnectionError } from '../errors/connection-error.ts';
import { TimeoutError } from '../errors/timeout-error.ts';
import { warnOfRepeat } from '../response/failure-context.ts';
import { toApiError } from '../response/to-api-error.ts';
import { toUnexpectedResponseError } from '../response/to-unexpected-response-error.ts';
import type { AttemptResult } from './attempt-once.ts';
import { failureContext, type Run } from './run.ts';

/** The error of the tree for an attempt that failed. */
export function explainFailure(result: AttemptResult, run: Run, attempt: number): ClawBookError {
  const context = failureContext(run);
  if (result.answer !== undefined) {
    return result.answer.status < 400
      ? toUnexpectedResponseError(result.answer, context)
      : toApiError(result.answer, context);
  }
  const { outcome, request } = context;
  const { endpoint } = request;
  const { origin } = run.workshop.options.base;
  const cause = context.redactor.cause(result.cause);
  if (result.failure.type === 'timeout') {
    const missing = result.failure.isSent
      ? `no whole answer came from ${origin}`
      : `no connection to ${origin} was made`;
    const which = attempt === 1 ? '' : ` (attempt ${attempt})`;
    const message = `${endpoint}: ${missing} within the \`timeout\` of ${run.call.timeout} ms${which}.${warnOfRepeat(context)}`;
    return new TimeoutError(message, { outcome, request, cause });
  }
  const reason = reasonOf(cause);
  const message =
    result.failure.type === 'never_sent'
      ? `${endpoint}: could not connect to ${origin}: ${asSentence(reason)} ${adviseOnConnecting(reason)}`
      : `${endpoint}: the connection to ${origin} was lost: ${asSentence(reason)}${warnOfRepeat(context)}`;
  return new ConnectionError(message, { outcome, request, cause });
}

// fetch says "fetch failed" and keeps what happened in its cause.
function reasonOf(error: unknown): string {
  let reason = 'no reason given';
  for (let cause = error, depth = 0; cause instanceof Error && depth < 5; cause = cause.cause, depth++) {
    const code: unknown = Reflect.get(cause, 'code');
    if (cause.message !== '') reason = cause.message;
    if (typeof code === 'string' && !reason.includes(code))
      reason = cause.message === '' ? code : `${reason} (${code})`;
  }
  // OpenSSL writes its reasons on lines of their own.
  return reason.replaceAll(/\s+/g, ' ').trim().replace(/\.$/, '');
}

// That of Bun ends with a question.
function asSentence(reason: string): string {
  return /[?!]$/.test(reason) ? reason : `${reason}.`;
}

function adviseOnConnecting(reason: string): string {
  if (/altnames/i.test(reason)) {
    return 'Its certificate is for another name: use that in `baseUrl`, or pass it as `tls.servername`.';
  }
  if (/expired|not yet valid/i.test(reason)) return 'Its certificate has to be renewed there.';
  if (/cert|self.signed|issuer/i.test(reason)) {
    return (
      'Its certificate is not trusted: pass that of the CA that signed it in `tls.ca`, or name its file in the ' +
      'environment variable NODE_EXTRA_CA_CERTS.'
    );
  }
  if (/wrong version number/i.test(reason)) return 'That port does not speak TLS: is it an http:// address?';
  if (reason === 'bad port') return 'fetch does not go to that port: use another one.';
  return 'Check that ClawBook runs there and that `baseUrl` is right.';
}
