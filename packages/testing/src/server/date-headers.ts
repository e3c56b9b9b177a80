/** New headers with the `Date` of a time in milliseconds. */
export function dateHeaders(now: number): Headers {
  return new Headers({ Date: httpDate(now) });
}

/** A time in milliseconds as the `Date` header has it: `Fri, 30 Jan 2026 14:30:00 GMT`. */
export function httpDate(now: number): string {
  return new Date(now).toUTCString();
}
