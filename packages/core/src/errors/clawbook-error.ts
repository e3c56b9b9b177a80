import type { AnyClawBookError } from './any-error.ts';
import type { ErrorKind } from './error-kind.ts';
import { errorToJson } from './error-to-json.ts';
import type { Outcome } from './outcome.ts';
import type { RequestSummary } from './request-summary.ts';

/** What every error is made of, beside its message. */
export interface ClawBookErrorOptions {
  /** What became of the request. */
  readonly outcome: Outcome;
  /** Which request it was. */
  readonly request?: RequestSummary | undefined;
  /** The failure behind this one. */
  readonly cause?: unknown;
  /** Which page of a list it was. */
  readonly page?: number | undefined;
}

// Every copy of the package, whether loaded twice or once as ESM and once as CommonJS, marks its errors alike.
const mark = Symbol.for('clawbook-sdk.error');

/** The base of every error of the SDK: nothing else is ever thrown. */
export abstract class ClawBookError extends Error {
  static {
    nameErrorClass(this, 'ClawBookError');
    Object.defineProperty(this.prototype, mark, { value: true });
  }

  /** What kind of failure this is; the set is closed. */
  abstract readonly kind: ErrorKind;
  /** What became of the request: whether sending it again can do something twice. */
  readonly outcome: Outcome;
  /** Which request failed; undefined if there was none yet. */
  readonly request: RequestSummary | undefined;
  /**
   * The number of the page that failed, if it was one of a list: the same list with this `page` goes on from there.
   * Errors of other calls do not have it.
   */
  declare readonly page?: number | undefined;

  /** Makes one; each class below it says what it needs. */
  constructor(message: string, options: ClawBookErrorOptions) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.outcome = options.outcome;
    this.request = options.request;
    if (options.page !== undefined) this.page = options.page;
  }

  /**
   * Whether a value is an error of this class (or of one below it), also if it comes from another copy of
   * the package, where `instanceof` fails.
   *
   * ```js
   * if (!RateLimitError.is(error)) throw error;
   * console.log(error.outcome, error.retryAfter, error.resetAt); // => not_sent … …Z
   * ```
   *
   * After `ClawBookError.is(error)`, a `switch (error.kind)` knows the class in each case.
   */
  static is<Class extends abstract new (...parameters: never[]) => unknown>(
    this: Class,
    value: unknown,
  ): value is ClawBookError extends InstanceType<Class> ? AnyClawBookError : InstanceType<Class> {
    return isOfClass(this.prototype, value);
  }

  /** Everything that the error knows, ready for `JSON.stringify`; without the stack. */
  toJSON(): Record<string, unknown> {
    return errorToJson(this);
  }
}

/**
 * Gives an error class a name that survives minifying, where the built-in errors have theirs: on the prototype.
 * Its `is` also works apart from it, as in `errors.filter(RateLimitError.is)`.
 */
export function nameErrorClass(type: { readonly prototype: object }, name: string): void {
  Object.defineProperty(type.prototype, 'name', { value: name, configurable: true, writable: true });
  Object.defineProperty(type, 'is', {
    value: (value: unknown) => isOfClass(type.prototype, value),
    configurable: true,
  });
}

function isOfClass(prototype: unknown, value: unknown): boolean {
  if (!(value instanceof Error) || !(mark in value)) return false;
  const name = ownName(prototype);
  for (let type: unknown = value; type instanceof Error; type = Object.getPrototypeOf(type)) {
    if (name !== undefined && ownName(type) === name) return true;
  }
  return false;
}

function ownName(object: unknown): unknown {
  return Object.getOwnPropertyDescriptor(Object(object), 'name')?.value;
}
