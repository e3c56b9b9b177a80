/** The server's time from its `Date` header in milliseconds; the local time if it sends none. */
export function readServerTime(headers: Headers, localTime: number): number {
  const time = Date.parse(headers.get('date') ?? '');
  return Number.isNaN(time) ? localTime : time;
}
