import type { Row, Table } from './table.ts';

/** A table in Markdown, with the rows of the SDK in bold. */
export function toMarkdown({ caption, columns, rows }: Table): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(escape).join(' | ')} |`;
  const row = ({ cells, isOurs }: Row): string =>
    line(isOurs ? cells.map((cell) => (cell === '' ? cell : `**${cell}**`)) : cells);
  const alignment = `|${columns.map((_, index) => (index === 0 ? '---' : '--:')).join('|')}|`;
  return [`${caption}:`, '', line(columns), alignment, ...rows.map(row)].join('\n');
}

function escape(cell: string): string {
  return cell.replaceAll('|', String.raw`\|`);
}
