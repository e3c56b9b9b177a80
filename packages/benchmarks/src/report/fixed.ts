/** A figure with so many digits after the point and commas between the thousands; `–` when there is none. */
export function fixed(figure: number | undefined, digits: number): string {
  if (figure === undefined || !Number.isFinite(figure)) return '–';
  return figure.toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}
