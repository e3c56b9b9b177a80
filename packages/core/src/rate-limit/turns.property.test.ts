import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endTurn, type TurnEnd } from './end-turn.ts';
import { countInHour, hourUse, uncountInHour } from './hour-count.ts';
import { type RateLimitRecord, unknownRateLimit } from './rate-limit-record.ts';
import { readRecord, writeRecord } from './record-text.ts';
import { type GivenLimits, type Ticket, takeTurn } from './take-turn.ts';

const minute = 60_000;
const start = Date.parse('2026-01-30T14:30:00Z');
const time = fc.oneof(fc.integer({ min: 0, max: 3_000 }), fc.integer({ min: 0, max: 90_000 }));

/** An answer that comes to one of the requests that are under way, or a 429; or it is lost, or was never sent. */
interface Ending {
  readonly end: number;
  readonly how: 'answered' | 'refused' | 'lost' | 'never_sent';
}

/** What happens next at a server that keeps windows on the clock and tells the truth. */
type Move = { readonly take: number } | Ending;

const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ take: time }) },
  {
    weight: 2,
    arbitrary: fc.record({
      end: fc.nat(),
      how: fc.constantFrom('answered', 'answered', 'answered', 'refused', 'lost', 'never_sent'),
    }),
  },
);

interface Pending {
  readonly ticket: Ticket;
  readonly end: TurnEnd;
}

/** A server that counts what it was sent in each window, and answers with what is left of it at that moment. */
function trueServer(limit: number) {
  const used = new Map<number, number>();
  const sentAt: number[] = [];
  return {
    used,
    sentAt,
    /** As if a request had never come. */
    forget(now: number): void {
      const window = Math.floor(now / minute);
      used.set(window, (used.get(window) ?? 1) - 1);
      sentAt.splice(sentAt.indexOf(now), 1);
    },
    receive(now: number): TurnEnd {
      sentAt.push(now);
      const window = Math.floor(now / minute);
      const count = (used.get(window) ?? 0) + 1;
      used.set(window, count);
      const told = { limit, remaining: Math.max(0, limit - count), resetAt: (window + 1) * minute };
      return { type: 'answered', date: Math.floor(now / 1_000) * 1_000, told };
    },
  };
}

/** How the moves are played. */
interface Play {
  readonly given?: GivenLimits;
  /** How long an answer takes at the most, in milliseconds. */
  readonly latest?: number;
  readonly look?: (before: RateLimitRecord, after: RateLimitRecord) => void;
}

function play(moves: readonly Move[], limit: number, { given = {}, latest = Infinity, look }: Play = {}) {
  const server = trueServer(limit);
  const pending: Pending[] = [];
  let record = unknownRateLimit;
  let now = start;
  const put = (after: RateLimitRecord): void => {
    look?.(record, after);
    record = after;
  };
  for (const one of moves) {
    if ('take' in one) {
      const next = now + one.take;
      for (
        let late = oldest(pending, next - latest);
        late !== undefined;
        late = oldest(pending, next - latest)
      ) {
        now = Math.max(now, late.ticket.takenAt + latest);
        put(endTurn(record, now, late.ticket, late.end));
      }
      now = next;
      const turn = takeTurn(record, now, given);
      put(turn.record);
      // It would have the queue ask without end.
      if (turn.wait !== undefined && turn.wait.until <= now) throw new Error('The wait is over already.');
      if (turn.ticket !== undefined) pending.push({ ticket: turn.ticket, end: server.receive(now) });
      continue;
    }
    const [ended] = pending.splice(one.end % Math.max(1, pending.length), 1);
    if (ended === undefined) continue;
    if (one.how === 'never_sent') server.forget(ended.ticket.takenAt);
    put(endTurn(record, now, ended.ticket, howItEnded(one, ended)));
  }
  return { server, record, pending };
}

function howItEnded({ how, end: number }: Ending, { end }: Pending): TurnEnd {
  if (how === 'answered') return end;
  return how === 'refused'
    ? { ...end, type: 'answered', refusedFor: (number * 7_919) % 200_000 }
    : { type: how };
}

/** Takes the first one out that was let go before a time. */
function oldest(pending: Pending[], before: number): Pending | undefined {
  const [first] = pending;
  return first !== undefined && first.ticket.takenAt < before ? pending.shift() : undefined;
}

const moves = fc.array(move, { maxLength: 120 });
const limit = fc.integer({ min: 1, max: 8 });

describe('turns, whatever is asked for and answered, in whatever order', () => {
  it('never have a server refuse one that tells its limit within a second', () => {
    fc.assert(
      fc.property(moves, limit, (script, most) => {
        const answered = script.filter((one) => 'take' in one || one.how === 'answered');
        const { server } = play(answered, most, { latest: 999 });
        expect([...server.used.values()].filter((count) => count > most)).toEqual([]);
      }),
    );
  });

  it('keep to fewer than the server allows if they are told to', () => {
    fc.assert(
      fc.property(moves, limit, (script, perMinute) => {
        // A 429 that asks for no wait says that another window has begun.
        const unrefused = script.filter((one) => 'take' in one || one.how !== 'refused');
        const { server } = play(unrefused, 100, { given: { perMinute }, latest: 999 });
        expect([...server.used.values()].filter((count) => count > perMinute)).toEqual([]);
      }),
    );
  });

  it('keep to the hour if they are told to, whatever hour is looked at', () => {
    fc.assert(
      fc.property(moves, limit, (script, perHour) => {
        const slow = script.map((one) => ('take' in one ? { take: one.take * 5 } : one));
        const { sentAt } = play(slow, 100, { given: { perHour } }).server;
        const hours = sentAt.map((end) => sentAt.filter((at) => at > end - 60 * minute && at <= end).length);
        expect(hours.filter((count) => count > perHour)).toEqual([]);
      }),
    );
  });

  it('leave a record that goes forward, counts no less than nothing, and can be written down', () => {
    fc.assert(
      fc.property(
        moves,
        limit,
        fc.record({ perMinute: limit, perHour: limit }, { requiredKeys: [] }),
        (script, most, given) => {
          const look: Play['look'] = (before, after) => {
            for (const field of ['window', 'requests', 'lastTakenAt', 'closedUntil', 'windowLength'] as const)
              expect(after[field]).toBeGreaterThanOrEqual(before[field]);
            for (const field of ['taken', 'inFlight', 'inFlightBefore'] as const)
              expect(after[field]).toBeGreaterThanOrEqual(0);
            expect(readRecord(writeRecord(after))).toEqual({ format: 1, ...after });
          };
          play(script, most, { given, look });
        },
      ),
    );
  });

  it('wait for a 429 as long as it asks for, however many answers come meanwhile', () => {
    fc.assert(
      fc.property(
        moves,
        limit,
        fc.integer({ min: 1, max: 3_600_000 }),
        time,
        (script, most, refusedFor, later) => {
          const { record, pending } = play(script, most);
          const now = start + script.reduce((sum, one) => sum + ('take' in one ? one.take : 0), 0);
          const ticket = { window: record.window, number: record.requests, takenAt: now };
          let closed = endTurn(record, now, ticket, { type: 'answered', refusedFor });
          for (const { ticket: other, end } of pending) closed = endTurn(closed, now, other, end);
          const asked = Math.min(later, refusedFor - 1);
          expect(takeTurn(closed, now + asked, {}).wait?.until).toBeGreaterThanOrEqual(now + refusedFor);
        },
      ),
    );
  });
});

describe('the hour', () => {
  it('counts at least what the last hour held, in sixty-one parts at most, and never less than nothing', () => {
    const step = fc.record({ after: fc.integer({ min: 0, max: 400_000 }), takesBack: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 100 }), (steps) => {
        let parts: ReturnType<typeof countInHour> = [];
        let now = start;
        const sent: number[] = [];
        for (const { after, takesBack } of steps) {
          now += after;
          parts = countInHour(parts, now);
          if (takesBack) parts = uncountInHour(parts, now);
          else sent.push(now);
          const held = sent.filter((at) => at > now - 3_600_000).length;
          const { used, fewerAt } = hourUse(parts, now);
          expect(used).toBeGreaterThanOrEqual(held);
          expect(parts.length).toBeLessThanOrEqual(61);
          // Neither earlier than said, nor later.
          const soon = fewerAt ?? Infinity;
          expect(soon).toBeGreaterThan(now);
          expect([
            hourUse(parts, soon - 1).used === used || used === 0,
            hourUse(parts, soon).used < used || used === 0,
          ]).toEqual([true, true]);
        }
      }),
    );
  });
});
