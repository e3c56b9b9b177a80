import type { Adapter } from '../clients/adapter.ts';
import { anthropic } from '../clients/anthropic.ts';
import { clawbookSdk } from '../clients/clawbook-sdk.ts';
import { bareFetch } from '../clients/fetch.ts';
import { octokit } from '../clients/octokit.ts';
import { openai } from '../clients/openai.ts';
import { stripe } from '../clients/stripe.ts';
import { median } from '../figures/median.ts';
import type { RunningClient } from '../processes/start-client.ts';
import { fixed } from '../report/fixed.ts';
import type { Goal } from '../report/goal.ts';
import type { Section } from '../report/section.ts';
import { inTurns } from './in-turns.ts';
import type { Bench, Scenario } from './scenario.ts';
import { startClients } from './start-clients.ts';

const latency = 20;
const perPage = 100;
const adapters = [bareFetch, clawbookSdk, openai, anthropic, stripe, octokit];

/** Reading a long list. */
export const pages: Scenario = { name: 'pages', peers: adapters, run };

/** One client, reading so many pages at a time. */
interface Way {
  readonly client: RunningClient;
  readonly concurrency: number;
}

interface Figures {
  readonly adapter: Adapter;
  readonly name: string;
  readonly concurrency: number;
  readonly time: number;
  readonly cpu: number;
}

async function run(bench: Bench): Promise<Section> {
  const count = bench.quick ? 20 : 100;
  const rounds = bench.quick ? 2 : 5;
  const clients = await startClients(bench, adapters, { latency, pages: count, connections: 8 });
  const ways = clients.flatMap((client): Way[] =>
    (client.adapter.readsAhead ? [1, 4, 8] : [1]).map((concurrency) => ({ client, concurrency })),
  );
  const read = ({ client, concurrency }: Way) =>
    client.call('readList', { concurrency, items: count * perPage });
  bench.progress('warming up');
  await Promise.all(clients.map((client) => read({ client, concurrency: 1 })));
  bench.progress(`${rounds} rounds of ${ways.length} ways in turns`);
  const results = await inTurns(ways, rounds, read);
  await Promise.all(clients.map((client) => client.stop()));
  const figures = [...results].map(
    ([{ client, concurrency }, costs]): Figures => ({
      adapter: client.adapter,
      concurrency,
      name: `${client.adapter.name}${concurrency === 1 ? '' : `, ${concurrency} at a time`}`,
      time: median(costs.map(({ time }) => time)),
      cpu: median(costs.map((cost) => cost.cpu)),
    }),
  );
  return toSection(count, rounds, figures);
}

function toSection(count: number, rounds: number, figures: readonly Figures[]): Section {
  const ranked = figures.toSorted((one, other) => one.time - other.time);
  const sequential = figures.find(({ adapter, concurrency }) => adapter === bareFetch && concurrency === 1);
  const rows = ranked.map(({ adapter, name, time, cpu }) => ({
    isOurs: adapter === clawbookSdk,
    name,
    time,
    cpu,
  }));
  return {
    title: 'Long lists',
    text: [
      `A list of ${fixed(count * perPage, 0)} messages in pages of ${perPage}, with ${latency} ms before each answer, is ` +
        `iterated item by item, by each client with the means that it offers; medians of ${rounds} rounds in turns. The ` +
        'SDK reads ahead with `{ concurrency }` (and `maxConcurrent: 8`), checks each item and gives each once; what fetch ' +
        'does is written by hand and only counts the items.',
    ],
    charts: [
      {
        file: 'pages',
        title: `Reading ${count} pages of ${perPage} items, ${latency} ms of latency`,
        subtitle: 'Milliseconds. Short is good.',
        rows: rows.map(({ isOurs, name, time }) => ({
          isOurs,
          name,
          values: [time],
          labels: [`${fixed(time, 0)} ms`],
        })),
      },
    ],
    tables: [
      {
        caption: `${count} pages of ${perPage} items`,
        columns: ['client', 'ms', 'times as fast as fetch, page after page', 'ms CPU'],
        rows: rows.map(({ isOurs, name, time, cpu }) => ({
          isOurs,
          cells: [name, fixed(time, 0), fixed((sequential?.time ?? Number.NaN) / time, 2), fixed(cpu, 0)],
        })),
      },
    ],
    goals: goals(figures),
  };
}

function goals(figures: readonly Figures[]): Goal[] {
  const ours = (wanted: number): number =>
    figures.find(({ adapter, concurrency }) => adapter === clawbookSdk && concurrency === wanted)?.time ??
    Number.NaN;
  const gain = ours(1) / ours(8);
  return [
    {
      text: 'concurrency 8: at least 5 times as fast as page after page',
      reached: `${fixed(gain, 1)} times`,
      isMet: gain >= 5,
    },
  ];
}
