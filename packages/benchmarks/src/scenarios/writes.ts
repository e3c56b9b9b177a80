import type { Adapter } from '../clients/adapter.ts';
import { adaptersFor } from '../clients/all-adapters.ts';
import { clawbookSdk } from '../clients/clawbook-sdk.ts';
import { startClient } from '../processes/start-client.ts';
import type { Goal } from '../report/goal.ts';
import type { Section } from '../report/section.ts';
import type { WriteFailure } from '../server/write-failure.ts';
import type { Bench, Scenario } from './scenario.ts';

const adapters = adaptersFor('writes');

/** How often a message is sent when something goes wrong, and what the caller is told. */
export const writes: Scenario = { name: 'writes', peers: adapters, run };

const failures = ['error', 'reset', 'page', 'redirect'] as const satisfies readonly WriteFailure[];

/** What became of one message. */
interface Fate {
  /** How often the server read it. */
  readonly sent: number;
  /** Every time with an `Idempotency-Key`. */
  readonly isKeyed: boolean;
  /** What the caller was told, if anything within the time. */
  readonly told: 'success' | 'failure' | undefined;
}

interface Fates {
  readonly adapter: Adapter;
  readonly fates: Readonly<Record<WriteFailure, Fate>>;
}

async function run(bench: Bench): Promise<Section> {
  const clients = adapters.filter((adapter) => bench.isInstalled(adapter));
  const wait = bench.quick ? 3_000 : 20_000;
  const fates: Fates[] = [];
  // Few at a time: each has four processes.
  for (let index = 0; index < clients.length; index += 4) {
    const some = clients.slice(index, index + 4);
    bench.progress(some.map(({ name }) => name).join(', '));
    fates.push(...(await Promise.all(some.map((adapter) => fatesOf(bench, adapter, wait)))));
  }
  return toSection(fates, wait);
}

async function fatesOf(bench: Bench, adapter: Adapter, wait: number): Promise<Fates> {
  const [error, reset, page, redirect] = await Promise.all(
    failures.map((failure) => fateOf(bench, adapter, failure, wait)),
  );
  if (!error || !reset || !page || !redirect) throw new Error('A failure was left out.');
  return { adapter, fates: { error, reset, page, redirect } };
}

async function fateOf(bench: Bench, adapter: Adapter, failure: WriteFailure, wait: number): Promise<Fate> {
  const client = await startClient(bench.server, adapter, { writes: failure });
  const told = await Promise.race([
    client.call('calls', { method: 'post', calls: 1, atOnce: 1 }).then(
      () => 'success' as const,
      () => 'failure' as const,
    ),
    new Promise<undefined>((resolve) => {
      setTimeout(resolve, wait, undefined);
    }),
  ]);
  const { posts, keys } = await client.counts();
  if (posts === 0) throw new Error(`${adapter.name} sent nothing.`);
  await client.stop();
  return { sent: posts, isKeyed: posts > 0 && keys === posts, told };
}

function toSection(fates: readonly Fates[], wait: number): Section {
  const count = ({ fates: { error, reset } }: Fates): number => error.sent + reset.sent;
  const ranked = fates.toSorted((one, other) => count(one) - count(other));
  return {
    title: 'Writes that go wrong',
    text: [
      'One POST, with default settings, to a server that reads it and then fails: how often it was sent, in ' +
        `${wait / 1_000} seconds, and what a web page with the status 200 and a permanent redirect become. A message that ` +
        'is sent again after an error may reach a person twice, unless the server removes duplicates by an idempotency key. ' +
        'A page is what a wrong address answers, and a redirect of a POST becomes a GET in `fetch`: a success, of which the ' +
        'message is no part.',
    ],
    charts: [],
    tables: [
      {
        caption: 'How often it was sent, and what the caller was told',
        columns: ['client', 'answered 500', 'connection lost', '200 with a web page', '301'],
        rows: ranked.map(({ adapter, fates: { error, reset, page, redirect } }) => ({
          isOurs: adapter === clawbookSdk,
          cells: [adapter.name, times(error), times(reset), answer(page), answer(redirect)],
        })),
      },
    ],
    goals: goals(fates),
  };
}

function times({ sent, isKeyed, told }: Fate): string {
  const often = sent === 1 ? 'once' : `${sent} times${isKeyed ? ', with a key' : ''}`;
  return told === undefined ? `${often}, and goes on` : often;
}

function answer({ told }: Fate): string {
  return told ?? 'nothing yet';
}

function goals(fates: readonly Fates[]): Goal[] {
  const ours = fates.find(({ adapter }) => adapter === clawbookSdk)?.fates;
  if (ours === undefined) return [];
  const sent = failures.map((failure) => ours[failure].sent);
  const told = failures.map((failure) => ours[failure].told);
  return [
    {
      text: 'a message that may have arrived is not sent again, and no failure looks like a success',
      reached: `sent ${Math.max(...sent)} time at most, ${told.filter((one) => one === 'failure').length} of ${told.length} failures told`,
      isMet: sent.every((one) => one === 1) && told.every((one) => one === 'failure'),
    },
  ];
}
