import { bursts } from './bursts.ts';
import { footprint } from './footprint.ts';
import { memory } from './memory.ts';
import { overhead } from './overhead.ts';
import { pages } from './pages.ts';
import type { Scenario } from './scenario.ts';
import { size } from './size.ts';
import { start } from './start.ts';
import { webhooks } from './webhooks.ts';
import { writes } from './writes.ts';

/** All scenarios, in the order of the report. */
export const scenarios: readonly Scenario[] = [
  writes,
  bursts,
  overhead,
  pages,
  memory,
  webhooks,
  start,
  footprint,
  size,
];
