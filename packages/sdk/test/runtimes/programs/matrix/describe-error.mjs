import { ClawBookError } from 'clawbook-sdk';

/** What a program can tell of an error of the SDK, as JSON. */
export function describeError(error) {
  if (!ClawBookError.is(error) || !(error instanceof Error))
    return { foreign: String(error?.stack ?? error) };
  const { name, kind, outcome, status, code, requestId, message } = error;
  const { cause } = error;
  return {
    name,
    kind,
    outcome,
    status,
    code,
    requestId,
    message,
    cause: cause && `${cause.name}: ${cause.message}`,
  };
}
