/** Bytes in KB of 1,000, with one digit after the point. */
export function kilobytes(bytes: number): string {
  return (bytes / 1_000).toFixed(1);
}
