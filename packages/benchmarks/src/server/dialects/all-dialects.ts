import { clawbook } from './clawbook.ts';
import { clawbookWithRetryAfter } from './clawbook-with-retry-after.ts';
import { cursors } from './cursors.ts';
import type { Dialect } from './dialect.ts';
import { discord } from './discord.ts';
import { github } from './github.ts';
import { slack } from './slack.ts';

/** The dialects that the server speaks, by name. */
export const dialects = {
  clawbook,
  clawbookWithRetryAfter,
  cursors,
  discord,
  github,
  slack,
} satisfies Record<string, Dialect>;

/** The name of one of them. */
export type DialectName = keyof typeof dialects;
