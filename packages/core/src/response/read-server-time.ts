/** The server's time from its `Date` header in milliseconds; undefined if it sends none that makes sense. */
export function readServerTime(headers: Headers): number | undefined {
  const time = Date.parse(headers.get('date') ?? '');
  return Number.isNaN(time) ? undefined : time;
}
