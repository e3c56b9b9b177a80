import type { Adapter } from '../clients/adapter.ts';
import { adaptersFor } from '../clients/all-adapters.ts';
import { clawbookSdk } from '../clients/clawbook-sdk.ts';
import { bareFetch } from '../clients/fetch.ts';
import { median } from '../figures/median.ts';
import { unlimited } from '../processes/start-client.ts';
import { buildFirstAnswer, type FirstAnswer, timeFirstAnswer } from '../processes/time-first-answer.ts';
import { fixed } from '../report/fixed.ts';
import type { Section } from '../report/section.ts';
import { inTurns } from './in-turns.ts';
import type { Bench, Scenario } from './scenario.ts';

const adapters = adaptersFor('start');

/** What a script waits for: from the start of its process to the first answer. */
export const start: Scenario = { name: 'start', peers: adapters, run };

interface Figures {
  readonly name: string;
  readonly isOurs: boolean;
  /** Milliseconds from the start of the process to the first answer. */
  readonly total: number | undefined;
  /** The same as a multiple of fetch's. */
  readonly ratio: number | undefined;
  /** Milliseconds to load the packages. */
  readonly loading: number | undefined;
}

async function run(bench: Bench): Promise<Section> {
  const rounds = bench.quick ? 3 : 25;
  const clients = adapters.filter((adapter) => bench.isInstalled(adapter));
  await buildFirstAnswer();
  const ports = new Map<Adapter, number>();
  for (const adapter of clients) {
    ports.set(adapter, await bench.server.call('open', { ...unlimited, dialect: adapter.dialect }));
  }
  bench.progress(`${rounds} rounds of ${clients.length} clients in turns`);
  const time = (adapter: Adapter) => timeFirstAnswer(adapter, `http://127.0.0.1:${ports.get(adapter)}`);
  // The first round reads the files from the disk.
  await inTurns(clients, 1, time);
  const times = await inTurns(clients, rounds, time);
  for (const port of ports.values()) await bench.server.call('close', port);
  return toSection(rounds, toFigures(times));
}

function toFigures(times: ReadonlyMap<Adapter, readonly FirstAnswer[]>): Figures[] {
  const fetched = times.get(bareFetch) ?? [];
  return [...times]
    .map(([adapter, own]) => ({
      name: adapter.name,
      isOurs: adapter === clawbookSdk,
      total: median(own.map(({ total }) => total)),
      ratio: median(own.map(({ total }, round) => total / (fetched[round]?.total ?? Number.NaN))),
      loading: median(own.map(({ loading }) => loading)),
    }))
    .toSorted((one, other) => (one.ratio ?? 0) - (other.ratio ?? 0));
}

function toSection(rounds: number, figures: readonly Figures[]): Section {
  const ours = figures.find(({ isOurs }) => isOurs);
  return {
    title: 'Start',
    text: [
      'What a script waits for: from the start of its process to the answer to its first call, and of it the time that the ' +
        `client's packages take to load, as ES modules. Medians of ${rounds} fresh processes each, in turns; the ratio is to ` +
        'fetch in the same round. The files are in the page cache, and nothing is kept of earlier runs.',
    ],
    charts: [
      {
        file: 'start',
        title: 'Milliseconds from the start of the process to the first answer',
        subtitle: 'Short is good.',
        series: ['total'],
        rows: figures.map(({ name, isOurs, total }) => ({
          name,
          isOurs,
          values: [total],
          labels: [`${fixed(total, 0)} ms`],
        })),
      },
    ],
    tables: [
      {
        caption: 'Milliseconds, and multiples of fetch',
        columns: ['client', 'start to first answer', 'times fetch', 'loading'],
        rows: figures.map(({ name, isOurs, total, ratio, loading }) => ({
          isOurs,
          cells: [name, fixed(total, 0), fixed(ratio, 2), fixed(loading, 1)],
        })),
      },
    ],
    goals:
      ours === undefined
        ? []
        : [
            {
              text: 'first answer: at most 1.25 × fetch',
              reached: `${fixed(ours.ratio, 2)} ×`,
              isMet: (ours.ratio ?? Number.NaN) <= 1.25,
            },
          ],
  };
}
