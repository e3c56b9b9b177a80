/**
 * How long the server asks to wait, in milliseconds from now, 0 for a time that has passed.
 * Undefined if `Retry-After` is missing or is neither seconds nor an HTTP date.
 *
 * @param now the server's time in milliseconds
 */
export function readRetryAfter(headers: Headers, now: number): number | undefined {
  const text = headers.get('retry-after')?.trim();
  if (text === undefined || text === '') return undefined;
  // Nine digits are thirty years: what is longer is no wait.
  if (/^\d{1,9}(?:\.\d+)?$/.test(text)) return Number(text) * 1_000;
  // Date.parse alone takes '-5' and 'soon 1' for dates.
  if (!/^[A-Z][a-z]+, ?\d{1,2}[ -][A-Z][a-z]{2}[ -]\d{2,4} \d{2}:\d{2}:\d{2} GMT$/.test(text))
    return undefined;
  const date = Date.parse(text);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
