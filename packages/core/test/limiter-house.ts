import { CallScope } from '../src/policy/call-scope.ts';
import type { Budget } from '../src/rate-limit/budget.ts';
import { Connections } from '../src/rate-limit/connections.ts';
import type { TurnEnd } from '../src/rate-limit/end-turn.ts';
import { LocalBudget } from '../src/rate-limit/local-budget.ts';
import { type Leave, RateLimiter } from '../src/rate-limit/rate-limiter.ts';
import { ServerClock } from '../src/rate-limit/server-clock.ts';
import { WaitTooLong } from '../src/rate-limit/wait-too-long.ts';
import type { Visitor } from '../src/rate-limit/waiting-call.ts';
import { FakeClock, settle } from './fake-clock.ts';

/** A call at a limiter, for a test. */
export interface TestCall {
  readonly turn: () => Promise<void>;
  readonly leave: (end?: TurnEnd) => void;
  readonly abort: () => void;
  readonly waits: number[];
}

interface HouseSettings {
  readonly isCold?: boolean;
  readonly heartbeat?: number;
  readonly clock?: FakeClock;
  readonly budget?: Budget;
  readonly keepsLimits?: boolean;
}

/** A limiter of a server that tells no limits, and calls whose turns are noted in `log`. */
export function limiterHouse({
  isCold = false,
  heartbeat,
  clock = new FakeClock(),
  budget = new LocalBudget(),
  keepsLimits = true,
}: HouseSettings = {}) {
  const serverClock = new ServerClock(clock);
  const connections = new Connections(heartbeat);
  const parts = { clock, budget, serverClock, connections, keepsLimits, heartbeat };
  const limiter = new RateLimiter(parts);
  const log: string[] = [];

  /** As if a request had ended that nobody here knows of. */
  function end(how: TurnEnd): void {
    const { window, requests } = budget.record;
    const ticket = { window, number: requests, takenAt: serverClock.now() };
    budget.end('a-key', serverClock.now(), ticket, how);
  }
  if (!isCold) end({ type: 'answered' });

  function call(name: string, changes: Partial<Visitor> & { readonly deadline?: number } = {}): TestCall {
    const controller = new AbortController();
    const waits: number[] = [];
    let leave: Leave = () => {};
    const enter = limiter.enter({
      scope: new CallScope(clock, [controller.signal], changes.deadline),
      maxConcurrent: 5,
      maxWait: 120_000,
      limits: {},
      onWait: (milliseconds) => waits.push(milliseconds),
      ...changes,
    });
    const turn = async (): Promise<void> => {
      try {
        leave = await enter('a-key');
        log.push(name);
      } catch (error) {
        const reason = error instanceof WaitTooLong ? `too long: ${error.milliseconds}` : 'ended';
        log.push(`${name} ${reason}`);
      }
    };
    return {
      turn,
      leave: (how = { type: 'answered' }) => leave(how),
      abort: () => controller.abort('stop'),
      waits,
    };
  }
  const refuse = (milliseconds: number): void => end({ type: 'answered', refusedFor: milliseconds });
  return { clock, serverClock, budget, limiter, log, call, end, refuse };
}

/** Has calls ask for their turns, in this order. */
export async function all(...calls: readonly TestCall[]): Promise<void> {
  for (const { turn } of calls) void turn();
  await settle();
}
