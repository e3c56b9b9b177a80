import { HttpClient } from '../src/client.ts';
import type { ClientOptions } from '../src/options/client-options.ts';
import type { Clock } from '../src/policy/clock.ts';
import { FakeClock, settle } from './fake-clock.ts';
import { LimitedServer, type LimitedServerSettings } from './limited-server.ts';
import { seededRandom } from './seeded-random.ts';

/** A burst of calls against a simulated server. */
export interface Burst extends LimitedServerSettings {
  /** How many calls come at once. */
  readonly calls: number;
  /** How much of the server's window is over then, from 0 to 1. */
  readonly phase: number;
  /** How far the clock of each process is ahead; the calls are dealt out to them. */
  readonly processes: readonly number[];
  readonly options: ClientOptions;
  /** Whether time can begin to pass. */
  readonly isReady?: () => boolean;
}

/** How a burst went. */
export interface BurstRun {
  readonly done: number;
  readonly failures: readonly unknown[];
  /** How many 429 there were. */
  readonly refused: number;
  /** The numbers of the calls, in the order in which they were first sent. */
  readonly order: readonly number[];
  /** Milliseconds until the last call was done. */
  readonly time: number;
  /** The least time that the windows allow. */
  readonly least: number;
}

const fullMinute = Date.parse('2026-01-30T14:30:00Z');

/** Runs a burst on a clock of its own, without any time passing. */
export async function runBurst(burst: Burst, seed: number): Promise<BurstRun> {
  const start = fullMinute - burst.skew + burst.phase * burst.length;
  const clock = new FakeClock(start);
  const server = new LimitedServer(clock, burst, seededRandom(seed));
  const clients = burst.processes.map((ahead) => clientOf(server, clockAhead(clock, ahead), burst.options));
  const failures: unknown[] = [];
  let done = 0;
  let end = start;
  const call = async (client: HttpClient | undefined, number: number): Promise<void> => {
    try {
      await client?.requestUnlisted({ method: 'GET', path: `/${number}` });
      done++;
      end = clock.now();
    } catch (error) {
      failures.push(error);
    }
  };
  for (let number = 0; number < burst.calls; number++) {
    const client = clients[number % clients.length];
    void call(client, number);
  }
  do await settle();
  while (burst.isReady?.() === false);
  for (let second = 0; second < 7_200 && done + failures.length < burst.calls; second++)
    await clock.advance(1_000);
  const order = [...new Set(server.sent)].map((path) => Number(path.slice(path.lastIndexOf('/') + 1)));
  return { done, failures, refused: server.refused, order, time: end - start, least: leastTime(burst) };
}

function clientOf(server: LimitedServer, clock: Clock, options: ClientOptions): HttpClient {
  return new HttpClient(
    {
      apiKey: 'a-key',
      baseUrl: 'https://a.example',
      logLevel: 'off',
      fetch: (url) => server.answer(new URL(url).pathname),
      ...options,
    },
    { sdkVersion: '1.0.0', clock },
  );
}

function clockAhead(clock: FakeClock, milliseconds: number): Clock {
  return {
    now: () => clock.now() + milliseconds,
    monotonic: () => clock.monotonic(),
    after: (delay, callback) => clock.after(delay, callback),
    random: () => clock.random(),
  };
}

function leastTime({ calls, limit, others, length, begins, phase }: Burst): number {
  const windows = Math.ceil(calls / (limit - others));
  const whole = (windows - 1) * length;
  return windows > 1 && begins === 'by_the_clock' ? whole - phase * length : whole;
}
