import { setTimeout as delay } from 'node:timers/promises';
import { adaptersFor } from '../clients/all-adapters.ts';
import { clawbookSdk } from '../clients/clawbook-sdk.ts';
import { type Limit, lowerBound } from '../figures/lower-bound.ts';
import type { RunningClient } from '../processes/start-client.ts';
import type { Chart } from '../report/bar-chart.ts';
import { fixed } from '../report/fixed.ts';
import type { Goal } from '../report/goal.ts';
import type { Section } from '../report/section.ts';
import type { Table } from '../report/table.ts';
import type { Alignment } from '../server/fixed-window.ts';
import type { ListenerCounts } from '../server/listener-counts.ts';
import type { BurstResult } from '../tasks/burst.ts';
import type { Bench, Scenario } from './scenario.ts';
import { startClients } from './start-clients.ts';

interface Plan {
  readonly calls: number;
  readonly limit: Limit;
  readonly alignment: Alignment;
}

interface Outcome extends BurstResult, ListenerCounts {
  readonly name: string;
  readonly isOurs: boolean;
  /** The least time that it could have taken, in milliseconds. */
  readonly bound: number;
}

const small = { calls: 20, limit: { requests: 5, window: 2_000 } };
const large = { calls: 300, limit: { requests: 60, window: 10_000 } };
const adapters = adaptersFor('bursts');

/** Bursts of calls against a server that allows fewer. */
export const bursts: Scenario = { name: 'bursts', peers: adapters, run };

async function run(bench: Bench): Promise<Section> {
  const plans: Plan[] = (bench.quick ? [small] : [small, large]).flatMap((plan) => [
    { ...plan, alignment: 'clock' },
    { ...plan, alignment: 'first' },
  ]);
  const measured: { plan: Plan; outcomes: Outcome[] }[] = [];
  for (const plan of plans) {
    bench.progress(describe(plan));
    measured.push({ plan, outcomes: await runPlan(bench, plan) });
  }
  return {
    title: 'Bursts against a limited server',
    text: [
      'Many calls start at once, on a client that knows nothing yet, against a server with fixed windows. It tells of ' +
        'the limit in `X-RateLimit-*`, whose reset is in whole seconds; clients other than the SDK also get a ' +
        '`Retry-After`, and Discord’s the fractions of a second that its own API sends. Windows *of the clock* begin ' +
        'at full multiples of their length; windows *from the first request* end within a second, which the rounded ' +
        'reset hides. All clients have their default settings, and a process and a window to themselves; the bursts ' +
        'of all run side by side, since they mostly wait.',
      'ClawBook’s own window is a minute. There, the last of 300 calls at once would wait for four, and a call of the SDK ' +
        'waits two at the most by default (`maxWait`): about 180 would go, and the others would be refused before they are ' +
        'sent. `sendMany`, or a larger `maxWait`, is for more.',
      '*Times the bound* is the time over the least that the windows allow; who loses calls has none. *Sockets* are ' +
        'the connections that the burst opened: a box whose firewall limits new connections refuses most of them.',
    ],
    charts: measured
      .filter(({ plan }) => plan.alignment === 'clock')
      .flatMap(({ plan, outcomes }) => (plan.calls === 300 || bench.quick ? charts(plan, outcomes) : [])),
    tables: measured.map(({ plan, outcomes }) => table(plan, outcomes)),
    goals: measured.flatMap(({ plan, outcomes }) => goals(plan, outcomes)),
  };
}

async function runPlan(bench: Bench, { calls, limit, alignment }: Plan): Promise<Outcome[]> {
  const clients = await startClients(bench, adapters, { limit, alignment });
  // Just after a window of the clock begins, so that the bound is that of whole windows.
  await delay(untilWindow(limit.window, Date.now()) + 20);
  const outcomes = await Promise.all(
    clients.map(async (client, index): Promise<Outcome> => {
      // One after another, so that they do not start their bursts on the same two processors, and all in one window.
      await delay((index * limit.window) / 25);
      const result = await client.call('burst', calls);
      return toOutcome(client, result, await client.counts(), { calls, limit, alignment });
    }),
  );
  await Promise.all(clients.map((client) => client.stop()));
  return outcomes;
}

/** Until the next window of the clock that does not end with a full minute, for then the SDK takes it for ClawBook's. */
function untilWindow(length: number, now: number): number {
  const end = now - (now % length) + length;
  return (end + length) % 60_000 === 0 ? end + length - now : end - now;
}

function toOutcome(
  { adapter }: RunningClient,
  result: BurstResult,
  counts: ListenerCounts,
  { calls, limit, alignment }: Plan,
): Outcome {
  const elapsed = alignment === 'clock' ? (counts.firstAt ?? 0) % limit.window : 0;
  const bound = lowerBound(calls, limit, elapsed);
  return { ...result, ...counts, name: adapter.name, isOurs: adapter === clawbookSdk, bound };
}

/** How long it took as a multiple of the bound; undefined if calls were lost, which saves time. */
function ratio({ lost, milliseconds, bound }: Outcome): number | undefined {
  return lost === 0 ? milliseconds / bound : undefined;
}

function describe({ calls, limit, alignment }: Plan): string {
  const windows = alignment === 'clock' ? 'windows of the clock' : 'windows from the first request';
  return `${calls} calls at once against ${limit.requests} in ${limit.window / 1_000} s, ${windows}`;
}

/** Those that lose nothing first, then those that cause the fewest 429, then the fastest. */
function ranked(outcomes: readonly Outcome[]): Outcome[] {
  return outcomes.toSorted(
    (one, other) =>
      one.lost - other.lost || one.refused - other.refused || one.milliseconds - other.milliseconds,
  );
}

function table(plan: Plan, outcomes: readonly Outcome[]): Table {
  return {
    caption: describe(plan),
    columns: ['client', 'done', 'lost', 'requests', '429', 'seconds', 'times the bound', 'sockets'],
    rows: ranked(outcomes).map((outcome) => ({
      isOurs: outcome.isOurs,
      cells: [
        outcome.name,
        fixed(outcome.done, 0),
        fixed(outcome.lost, 0),
        fixed(outcome.requests, 0),
        fixed(outcome.refused, 0),
        fixed(outcome.milliseconds / 1_000, 1),
        fixed(ratio(outcome), 2),
        fixed(outcome.sockets, 0),
      ],
    })),
  };
}

function charts(plan: Plan, outcomes: readonly Outcome[]): Chart[] {
  const rows = ranked(outcomes);
  return [
    {
      file: 'bursts',
      title: `${plan.calls} calls at once against ${plan.limit.requests} in ${plan.limit.window / 1_000} s`,
      subtitle: 'Answers 429 caused, and calls lost. Short is good.',
      series: ['429 caused', 'calls lost'],
      rows: rows.map(({ name, isOurs, refused, lost, milliseconds }) => ({
        name,
        isOurs,
        values: [refused, lost],
        labels: [
          `${refused} × 429`,
          lost > 0 ? `${lost} lost` : `none lost, ${fixed(milliseconds / 1_000, 1)} s`,
        ],
      })),
    },
    {
      file: 'sockets',
      title: `Sockets opened by a burst of ${plan.calls} calls`,
      subtitle: 'ClawBook’s guide lets a firewall refuse more than 6 new connections in 30 s. Short is good.',
      rows: rows
        .toSorted((one, other) => one.sockets - other.sockets)
        .map(({ name, isOurs, sockets }) => ({ name, isOurs, values: [sockets], labels: [String(sockets)] })),
    },
  ];
}

function goals(plan: Plan, outcomes: readonly Outcome[]): Goal[] {
  const ours = outcomes.find(({ isOurs }) => isOurs);
  if (ours === undefined) return [];
  const { text, most } = timeGoal(plan, ours);
  const burst: Goal = {
    text: `${describe(plan)}: all done, no 429, ${text}`,
    reached: `${ours.done} done, ${ours.refused} × 429, ${fixed(ours.milliseconds / 1_000, 1)} s`,
    isMet: ours.lost === 0 && ours.refused === 0 && ours.milliseconds <= most,
  };
  const sockets: Goal = {
    text: `a burst of ${plan.calls} calls opens at most 5 sockets`,
    reached: String(ours.sockets),
    isMet: ours.sockets <= 5,
  };
  return plan.alignment === 'clock' && plan.calls === large.calls ? [burst, sockets] : [burst];
}

function timeGoal({ calls, limit, alignment }: Plan, { bound }: Outcome): { text: string; most: number } {
  if (calls === large.calls) return { text: 'at most 44 s', most: 44_000 };
  if (alignment === 'clock') return { text: 'within 10 % of the bound', most: bound * 1.1 };
  // A window that ends within a second is said to end up to a second later, and the next one begins then.
  const announced = bound + (bound / limit.window) * 1_000;
  return {
    text: 'within 10 % of the bound with windows that end when they are said to',
    most: announced * 1.1,
  };
}
