import type { Row, Table } from './table.ts';

/** A table for the terminal: names on the left, figures on the right, `▸` before the rows of the SDK. */
export function toTerminal({ caption, columns, rows }: Table): string {
  const widths = columns.map((column, index) =>
    Math.max(column.length, ...rows.map(({ cells }) => cells[index]?.length ?? 0)),
  );
  const line = ({ cells, isOurs = false }: Row): string => {
    const padded = widths.map((width, index) => {
      const cell = cells[index] ?? '';
      return index === 0 ? cell.padEnd(width) : cell.padStart(width);
    });
    return `${isOurs ? '▸' : ' '} ${padded.join('  ')}`.trimEnd();
  };
  const rule = `  ${'─'.repeat(widths.reduce((sum, width) => sum + width + 2, -2))}`;
  return [caption, '', line({ cells: columns }), rule, ...rows.map(line)].join('\n');
}
