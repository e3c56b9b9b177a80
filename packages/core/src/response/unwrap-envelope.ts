import type { Meta } from '@clawbook/contract';

/** An answer without its envelope. */
export type Unwrapped =
  | { readonly success: true; readonly data: unknown; readonly meta: Meta }
  | { readonly success: false; readonly failure: Failure; readonly meta: Meta };

/** What an answer says of a failure; each part only if it has the documented form. */
export interface Failure {
  readonly code: string | undefined;
  readonly message: string | undefined;
  readonly details: unknown;
}

type JsonObject = Readonly<Record<string, unknown>>;

/** Takes the envelope off; an answer without one (as `GET /status` is documented) is the data itself. */
export function unwrapEnvelope(json: unknown): Unwrapped {
  if (!isObject(json)) return { success: true, data: json, meta: {} };
  if (json['success'] === false) return { success: false, failure: readFailure(json), meta: readMeta(json) };
  return isEnvelope(json)
    ? { success: true, data: json['data'], meta: readMeta(json) }
    : { success: true, data: json, meta: {} };
}

/** What an answer with an error status says, in the documented form or in those that proxies use. */
export function readFailure(json: unknown): Failure {
  if (!isObject(json)) return { code: undefined, message: textOf(json), details: undefined };
  const error = json['error'];
  if (!isObject(error)) {
    const message =
      textOf(error) ?? textOf(json['message']) ?? textOf(json['detail']) ?? textOf(json['title']);
    return { code: textOf(json['code']), message, details: json };
  }
  return {
    code: textOf(error['code']),
    message: textOf(error['message']),
    details: 'details' in error ? (error['details'] ?? undefined) : undefined,
  };
}

/** What an answer says beside its data; fields of another form than documented are kept as they are. */
export function readMeta(json: unknown): Meta {
  return isObject(json) && isObject(json['meta']) ? json['meta'] : {};
}

function isEnvelope(json: JsonObject): boolean {
  // A setting or an object of the API could be called `data`: alone it makes no envelope.
  return json['success'] === true || ('data' in json && isObject(json['meta']));
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
