const minute = 60_000;
const hour = 60 * minute;

/** The requests of one minute; they leave the count together, an hour after the last of them. */
export interface HourPart {
  readonly startedAt: number;
  readonly lastAt: number;
  readonly count: number;
}

/** How many requests the last hour held, and when there will be fewer. */
export interface HourUse {
  readonly used: number;
  /** Undefined if there were none. */
  readonly fewerAt: number | undefined;
}

/**
 * Counts one more request. No header tells the hour, so it is counted: in parts of a minute, so that an hour
 * of any length of history takes sixty of them, and a request counts for up to a minute longer than an hour.
 */
export function countInHour(parts: readonly HourPart[], now: number): readonly HourPart[] {
  const current = parts.at(-1);
  if (current !== undefined && now >= current.startedAt && now < current.startedAt + minute) {
    return [...parts.slice(0, -1), { ...current, lastAt: now, count: current.count + 1 }];
  }
  return [...withinHour(parts, now), { startedAt: now, lastAt: now, count: 1 }];
}

/** Takes a request back that was counted but never sent. */
export function uncountInHour(parts: readonly HourPart[], countedAt: number): readonly HourPart[] {
  return parts.map((part) =>
    part.count > 0 && countedAt >= part.startedAt && countedAt <= part.lastAt
      ? { ...part, count: part.count - 1 }
      : part,
  );
}

/** What the last hour held. */
export function hourUse(parts: readonly HourPart[], now: number): HourUse {
  const counted = withinHour(parts, now).filter(({ count }) => count > 0);
  const oldest = counted[0];
  return {
    used: counted.reduce((sum, { count }) => sum + count, 0),
    fewerAt: oldest === undefined ? undefined : oldest.lastAt + hour,
  };
}

// A part from the future was counted before the clock was set back: it says nothing any more.
function withinHour(parts: readonly HourPart[], now: number): readonly HourPart[] {
  return parts.filter(({ lastAt }) => lastAt + hour > now && lastAt <= now + minute);
}
