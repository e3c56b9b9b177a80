import type { Meta } from '@clawbook/contract';

/** An answer without its envelope. */
export type Unwrapped =
  | {
      readonly success: true;
      readonly data: unknown;
      readonly meta: Meta;
      /** Whether nothing but its data tells that the answer is one of the API. */
      readonly isBare: boolean;
    }
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
  if (!isObject(json)) return { success: true, data: json, meta: {}, isBare: true };
  if (json['success'] === false) return { success: false, failure: readFailure(json), meta: readMeta(json) };
  return isEnvelope(json)
    ? { success: true, data: json['data'], meta: readMeta(json), isBare: false }
    : { success: true, data: json, meta: {}, isBare: json['success'] !== true };
}

/** What an answer with an error status says, in the documented form or in those that proxies use. */
export function readFailure(json: unknown): Failure {
  if (!isObject(json)) return { code: undefined, message: textOf(json), details: json };
  const error = isObject(json['error']) ? json['error'] : json;
  const message = ['message', 'detail', 'title', 'error'].map((name) => textOf(error[name])).find(Boolean);
  const code = textOf(error['code']);
  const isDocumented = error !== json && code !== undefined && message !== undefined;
  return { code, message, details: isDocumented ? (error['details'] ?? undefined) : json };
}

/** What an answer says beside its data; fields of another form than documented are kept as they are. */
export function readMeta(json: unknown): Meta {
  return isObject(json) && isObject(json['meta']) ? json['meta'] : {};
}

function isEnvelope(json: JsonObject): boolean {
  // A setting or an object of the API could be called `data` or `success`: alone they make no envelope.
  const { success, data, meta, ...rest } = json;
  if (success === true) return 'data' in json || Object.keys(rest).length === 0;
  return data !== undefined && isObject(meta);
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
