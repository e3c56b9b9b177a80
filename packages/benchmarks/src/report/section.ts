import type { Chart } from './bar-chart.ts';
import type { Goal } from './goal.ts';
import type { Table } from './table.ts';

/** What a scenario reports. */
export interface Section {
  readonly title: string;
  /** What was measured and how to read it, in Markdown, a paragraph each. */
  readonly text: readonly string[];
  readonly charts: readonly Chart[];
  readonly tables: readonly Table[];
  readonly goals: readonly Goal[];
}
