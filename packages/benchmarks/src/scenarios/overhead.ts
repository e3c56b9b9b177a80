import { adaptersFor } from '../clients/all-adapters.ts';
import { clawbookSdk } from '../clients/clawbook-sdk.ts';
import { bareFetch } from '../clients/fetch.ts';
import { median } from '../figures/median.ts';
import type { RunningClient } from '../processes/start-client.ts';
import type { Chart } from '../report/bar-chart.ts';
import { fixed } from '../report/fixed.ts';
import type { Goal } from '../report/goal.ts';
import type { Section } from '../report/section.ts';
import type { Table } from '../report/table.ts';
import type { Cost } from '../tasks/calls.ts';
import { inTurns } from './in-turns.ts';
import type { Bench, Scenario } from './scenario.ts';
import { startClients } from './start-clients.ts';

const connections = 50;
const adapters = adaptersFor('overhead');

/** What a call costs, beside what fetch costs. */
export const overhead: Scenario = { name: 'overhead', peers: adapters, run };

const kinds = {
  get: { method: 'get', isAtOnce: false },
  post: { method: 'post', isAtOnce: false },
  getAtOnce: { method: 'get', isAtOnce: true },
  postAtOnce: { method: 'post', isAtOnce: true },
} as const;

type Kind = keyof typeof kinds;
/** What each client's calls cost, round by round. */
type Costs = ReadonlyMap<RunningClient, readonly (Cost | undefined)[]>;

/** One client's figures as multiples of fetch's. */
interface Ratios {
  readonly name: string;
  readonly isOurs: boolean;
  readonly cpu: (kind: Kind) => number | undefined;
  readonly time: (kind: Kind) => number | undefined;
  /** Milliseconds of a call. */
  readonly absolute: (kind: Kind, cost: keyof Cost) => number | undefined;
}

async function run(bench: Bench): Promise<Section> {
  // Short turns and many of them: what disturbs the machine for a second is then the same for all.
  const rounds = bench.quick ? 5 : 40;
  const sequential = bench.quick ? 40 : 60;
  const atOnce = bench.quick ? 150 : 200;
  const clients = await startClients(bench, adapters, { connections });
  const measure = async (kind: Kind): Promise<Costs> => {
    const { method, isAtOnce } = kinds[kind];
    const input = { method, calls: isAtOnce ? atOnce : sequential, atOnce: isAtOnce ? connections : 1 };
    const call = (client: RunningClient) => client.call('calls', input);
    // The first rounds compile the code and open the connections.
    await inTurns(clients, bench.quick ? 3 : 10, call);
    bench.progress(`${kind}, ${rounds} rounds of ${clients.length} clients in turns`);
    return inTurns(clients, rounds, call);
  };
  const costs = {
    get: await measure('get'),
    post: await measure('post'),
    getAtOnce: await measure('getAtOnce'),
    postAtOnce: await measure('postAtOnce'),
  };
  await Promise.all(clients.map((client) => client.stop()));
  const ratios = clients.map((client) => toRatios(client, costs));
  return {
    title: 'Overhead of a call',
    text: [
      `Each client reads one message, or sends one, ${sequential} times one after another and ${atOnce} times with ` +
        `${connections} at once, in ${rounds} rounds in turns with all others, warm, each in a process of its own; ` +
        'the server is in another. The figures are medians of the ratio to fetch in the same round, of the ' +
        'processor’s time of the client’s process (user and system) and of the time on the clock. Differences under ' +
        `10 % are ties. The SDK runs with \`maxConcurrent: ${connections}\` here and defaults otherwise: it queues, ` +
        'counts, checks input and answers.',
      'fetch does nothing but the exchange and `response.json()`. undici.request is the layer below it, which Discord’s ' +
        'client calls too, and stripe and got are built on `node:http`: they spare the objects of fetch. Slack’s calls ' +
        'are all POSTs; Discord’s client sends one request at a time to each channel, so that it goes to 50 of them here.',
      'The SDK misses its goal here, and why can be seen in part: every exchange goes through ky, whose row stands for itself, ' +
        'and driven as cheaply as it allows it is above the goal alone. Beside that the SDK takes note of where the call was made, for ' +
        'the stack of an error; queues and counts; checks what is sent and what comes; and waits for the event loop’s next turn, so ' +
        'that no idle connection is used that the server has closed, and none is opened that is not needed. Together that is less than ' +
        'half a millisecond of a call, on a machine like this one.',
    ],
    charts: [chart(ratios)],
    tables: [table(ratios)],
    goals: goals(ratios),
  };
}

function toRatios(client: RunningClient, costs: Readonly<Record<Kind, Costs>>): Ratios {
  const baseline = [...costs.get.keys()].find(({ adapter }) => adapter === bareFetch);
  const ratio = (kind: Kind, cost: keyof Cost): number | undefined => {
    const fetched = baseline && costs[kind].get(baseline);
    const ratios = (costs[kind].get(client) ?? []).flatMap((own, round) => {
      const other = fetched?.[round];
      return own === undefined || other === undefined ? [] : [own[cost] / other[cost]];
    });
    return ratios.length === 0 ? undefined : median(ratios);
  };
  return {
    name: client.adapter.name,
    isOurs: client.adapter === clawbookSdk,
    cpu: (kind) => ratio(kind, 'cpu'),
    time: (kind) => ratio(kind, 'time'),
    absolute: (kind, cost) => median((costs[kind].get(client) ?? []).flatMap((one) => one?.[cost] ?? [])),
  };
}

/** The cheapest first. */
function ranked(ratios: readonly Ratios[]): Ratios[] {
  const mean = ({ cpu }: Ratios): number => {
    const get = cpu('get') ?? cpu('post') ?? 0;
    return get + (cpu('post') ?? get);
  };
  return ratios.toSorted((one, other) => mean(one) - mean(other));
}

/** Calls in a second, as a multiple of fetch's. */
function throughput({ time }: Ratios, kind: Kind): number | undefined {
  const own = time(kind);
  return own === undefined ? undefined : 1 / own;
}

function table(ratios: readonly Ratios[]): Table {
  return {
    caption: 'Multiples of fetch; in the last two columns milliseconds of a sequential GET',
    columns: [
      'client',
      'CPU GET',
      'CPU POST',
      'time GET',
      'time POST',
      '50 at once: CPU GET',
      'CPU POST',
      'calls/s GET',
      'calls/s POST',
      'ms CPU',
      'ms time',
    ],
    rows: ranked(ratios).map((client) => ({
      isOurs: client.isOurs,
      cells: [
        client.name,
        fixed(client.cpu('get'), 2),
        fixed(client.cpu('post'), 2),
        fixed(client.time('get'), 2),
        fixed(client.time('post'), 2),
        fixed(client.cpu('getAtOnce'), 2),
        fixed(client.cpu('postAtOnce'), 2),
        fixed(throughput(client, 'getAtOnce'), 2),
        fixed(throughput(client, 'postAtOnce'), 2),
        fixed(client.absolute('get', 'cpu'), 3),
        fixed(client.absolute('get', 'time'), 3),
      ],
    })),
  };
}

function chart(ratios: readonly Ratios[]): Chart {
  return {
    file: 'overhead',
    title: 'Processor time of a call, as a multiple of fetch',
    subtitle: 'One call after another. Short is good.',
    series: ['GET', 'POST'],
    reference: { value: 1, label: 'fetch' },
    rows: ranked(ratios).map(({ name, isOurs, cpu }) => ({
      name,
      isOurs,
      values: [cpu('get'), cpu('post')],
      labels: [cpu('get') === undefined ? 'no GET' : fixed(cpu('get'), 2), fixed(cpu('post'), 2)],
    })),
  };
}

function goals(ratios: readonly Ratios[]): Goal[] {
  const ours = ratios.find(({ isOurs }) => isOurs);
  if (ours === undefined) return [];
  const cpu = [ours.cpu('get'), ours.cpu('post')];
  const calls = [throughput(ours, 'getAtOnce'), throughput(ours, 'postAtOnce')];
  const both = ([get, post]: (number | undefined)[]): string =>
    `GET ${fixed(get, 2)}, POST ${fixed(post, 2)}`;
  return [
    {
      text: 'CPU of a sequential call: at most 1.2 × fetch',
      reached: both(cpu),
      isMet: cpu.every((value = Number.NaN) => value <= 1.2),
    },
    {
      text: '50 at once: at least 0.8 × the calls a second of fetch',
      reached: both(calls),
      isMet: calls.every((value = Number.NaN) => value >= 0.8),
    },
  ];
}
