/**
 * Where in the caller's code a call was made. An error that arises after an `await` has no frame of the
 * caller in its stack; this one is taken before, and read only if the call fails.
 */
export class CallSite {
  readonly #trace: { stack?: string } = {};

  constructor() {
    // Only V8 and JavaScriptCore have it.
    Error.captureStackTrace?.(this.#trace, CallSite);
  }

  /**
   * Puts the caller's frames into an error's stack, without that of the function that made this object, and gives
   * the error back. What is no error is given back as it is.
   */
  attachTo<Thrown>(error: Thrown): Thrown {
    const frames = this.#trace.stack?.split('\n').filter((line) => /^\s+at /.test(line));
    if (frames === undefined || frames.length < 2 || !(error instanceof Error)) return error;
    error.stack = [`${error.name}: ${error.message}`, ...frames.slice(1)].join('\n');
    return error;
  }
}
