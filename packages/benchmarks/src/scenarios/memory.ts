import type { Adapter } from '../clients/adapter.ts';
import { adaptersFor } from '../clients/all-adapters.ts';
import { clawbookSdk } from '../clients/clawbook-sdk.ts';
import { startClient } from '../processes/start-client.ts';
import { fixed } from '../report/fixed.ts';
import type { Section } from '../report/section.ts';
import type { Bench, Scenario } from './scenario.ts';

const adapters = adaptersFor('memory');
/** What may come and go, such as compiled code: growth in KB that is still called flat. */
const tolerance = 128;

/** What stays in memory, and what a call allocates. */
export const memory: Scenario = { name: 'memory', peers: adapters, run };

interface Figures {
  readonly name: string;
  readonly isOurs: boolean;
  /** KB of the heap at each point. */
  readonly sizes: readonly number[];
  /** KB that its largest size after the second point is above the one there: old garbage that goes hides no growth. */
  readonly growth: number;
  /** KB that a call allocates. */
  readonly get: number | undefined;
  readonly post: number | undefined;
}

async function run(bench: Bench): Promise<Section> {
  const total = bench.quick ? 1_000 : 10_000;
  const points = [0.1, 0.4, 0.7, 1].map((part) => total * part);
  const figures: Figures[] = [];
  for (const adapter of adapters.filter((one) => bench.isInstalled(one))) {
    bench.progress(adapter.name);
    const sizes = await heapOf(bench, adapter, points);
    const [get, post] = await allocationsOf(bench, adapter, bench.quick ? 100 : 400);
    const growth = Math.max(...sizes.slice(2)) - (sizes[1] ?? 0);
    figures.push({ name: adapter.name, isOurs: adapter === clawbookSdk, sizes, growth, get, post });
  }
  return toSection(points, figures);
}

async function heapOf(bench: Bench, adapter: Adapter, points: readonly number[]): Promise<number[]> {
  const client = await startClient(bench.server, adapter, { connections: 50, execArgv: ['--expose-gc'] });
  const sizes = await client.call('heap', points);
  await client.stop();
  return sizes;
}

async function allocationsOf(bench: Bench, adapter: Adapter, calls: number) {
  const execArgv = ['--expose-gc', '--min-semi-space-size=128', '--max-semi-space-size=128'];
  const client = await startClient(bench.server, adapter, { connections: 50, execArgv });
  const allocations = [
    await client.call('allocation', { method: 'get', calls }),
    await client.call('allocation', { method: 'post', calls }),
  ];
  await client.stop();
  return allocations;
}

function toSection(points: readonly number[], figures: readonly Figures[]): Section {
  const total = points.at(-1) ?? 0;
  const allocated = ({ get, post }: Figures): number => Math.max(get ?? 0, post ?? 0);
  const ranked = figures.toSorted((one, other) => allocated(one) - allocated(other));
  const ours = figures.find(({ isOurs }) => isOurs);
  return {
    title: 'Memory',
    text: [
      `${fixed(total, 0)} calls one after another, reading and sending in turns, each client in a fresh process: the heap ` +
        'after all garbage is collected, at four points. A heap that is nowhere after the second ' +
        `${tolerance} KB larger than there is flat. Beside it what one call allocates on the heap, counted in a process ` +
        'that collects nothing meanwhile.',
    ],
    charts: [
      {
        file: 'memory',
        title: 'KB allocated on the heap for a call',
        subtitle: 'Short is good.',
        series: ['GET', 'POST'],
        rows: ranked.map(({ name, isOurs, get, post }) => ({
          name,
          isOurs,
          values: [get, post],
          labels: [get === undefined ? 'no GET' : `${fixed(get, 0)} KB`, `${fixed(post, 0)} KB`],
        })),
      },
    ],
    tables: [
      {
        caption: 'KB of the heap after so many calls, and KB that a call allocates',
        columns: ['client', ...points.map((point) => fixed(point, 0)), 'growth', 'GET', 'POST'],
        rows: ranked.map(({ name, isOurs, sizes, growth, get, post }) => ({
          isOurs,
          cells: [
            name,
            ...sizes.map((size) => fixed(size, 0)),
            fixed(growth, 0),
            fixed(get, 1),
            fixed(post, 1),
          ],
        })),
      },
    ],
    goals:
      ours === undefined
        ? []
        : [
            {
              text: `memory after ${fixed(total, 0)} calls: flat`,
              reached: `${fixed(ours.growth, 0)} KB in the last ${fixed(total - (points[1] ?? 0), 0)} calls`,
              isMet: ours.growth < tolerance,
            },
          ],
  };
}
