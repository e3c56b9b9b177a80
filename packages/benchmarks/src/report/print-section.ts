import type { Goal } from './goal.ts';
import type { Section } from './section.ts';
import { toTerminal } from './to-terminal.ts';

/** Prints the tables and goals of a section on the terminal. */
export function printSection({ title, tables, goals }: Section): void {
  const parts = [
    `\n${title}\n${'═'.repeat(title.length)}`,
    ...tables.map(toTerminal),
    goals.map(line).join('\n'),
  ];
  console.log(`${parts.join('\n\n')}\n`);
}

function line({ text, reached, isMet }: Goal): string {
  return `${isMet ? '✓' : '✗'} ${text}\n  ${reached}`;
}
