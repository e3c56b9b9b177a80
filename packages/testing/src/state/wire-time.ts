/** A point in time, in milliseconds, as the wire writes it: `2026-01-30T14:30:00Z`. */
export function wireTime(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
}
