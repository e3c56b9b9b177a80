/** The beginning of a text on one line, for an error message. */
export function excerpt(text: string, length = 120): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > length ? `${line.slice(0, length)}…` : line;
}
