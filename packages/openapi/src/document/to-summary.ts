/** A doc comment as a summary, its first sentence without the full stop, and what else it says. */
export function toSummary(text: string): { summary: string; description?: string } {
  const end = /\.(?=\s|$)/.exec(text)?.index ?? text.length;
  const rest = text.slice(end + 1).trim();
  return { summary: text.slice(0, end), ...(rest && { description: rest }) };
}
