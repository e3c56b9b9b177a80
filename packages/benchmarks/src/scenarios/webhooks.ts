import { bareHmac, clawbook, others, verifiers } from '../deliveries/all-verifiers.ts';
import type { Verifier } from '../deliveries/verifier.ts';
import { median } from '../figures/median.ts';
import { fixed } from '../report/fixed.ts';
import type { Goal } from '../report/goal.ts';
import type { Section } from '../report/section.ts';
import { inTurns } from './in-turns.ts';
import type { Bench, Scenario } from './scenario.ts';

/** Verifying the delivery of a webhook. */
export const webhooks: Scenario = {
  name: 'webhooks',
  peers: verifiers.flatMap(({ peer }) => peer ?? []),
  run,
};

interface Prepared {
  readonly verifier: Verifier;
  readonly verify: () => unknown;
}

interface Figures {
  readonly verifier: Verifier;
  /** Microseconds of the processor for one delivery. */
  readonly time: number;
  /** The same as a multiple of a bare HMAC. */
  readonly ratio: number;
}

async function run(bench: Bench): Promise<Section> {
  // Short turns and many of them: what disturbs the machine for a second is then the same for all.
  const rounds = bench.quick ? 10 : 300;
  const deliveries = 300;
  const prepared = await Promise.all(
    verifiers.filter(({ peer }) => peer === undefined || bench.isInstalled(peer)).map(prepare),
  );
  const measure = (one: Prepared) => costOf(one, deliveries);
  // The first rounds compile the code.
  await inTurns(prepared, bench.quick ? 5 : 30, measure);
  bench.progress(`${rounds} rounds of ${prepared.length} in turns`);
  const costs = await inTurns(prepared, rounds, measure);
  const bare = [...costs].find(([{ verifier }]) => verifier === bareHmac)?.[1] ?? [];
  const figures = [...costs].map(
    ([{ verifier }, own]): Figures => ({
      verifier,
      time: median(own),
      ratio: median(own.map((cost, round) => cost / (bare[round] ?? Number.NaN))),
    }),
  );
  return toSection(figures, deliveries, rounds);
}

async function prepare(verifier: Verifier): Promise<Prepared> {
  const verify = await verifier.prepare();
  const event: { id?: unknown } = Object(await verify());
  if (event.id !== 'evt_abc123') throw new Error(`${verifier.name} does not give the event.`);
  return { verifier, verify };
}

/** Microseconds of the processor for one delivery. */
async function costOf({ verify }: Prepared, deliveries: number): Promise<number> {
  const first = verify();
  await first;
  const isAsync = first instanceof Promise;
  const start = process.cpuUsage();
  // Those who answer at once are not made to wait.
  if (isAsync) for (let count = 0; count < deliveries; count++) await verify();
  else for (let count = 0; count < deliveries; count++) verify();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / deliveries;
}

function toSection(figures: readonly Figures[], deliveries: number, rounds: number): Section {
  const ranked = figures.toSorted((one, other) => one.ratio - other.ratio);
  const isOurs = (verifier: Verifier) => Object.values(clawbook).includes(verifier);
  return {
    title: 'Verifying a webhook',
    text: [
      `A delivery of 2 KB, from body and headers to the event, parsing included: ${deliveries} times in each of ${rounds} rounds ` +
        'in turns with all others, warm, in one process. The figures are medians of the ratio to a bare HMAC of the body by ' +
        '`node:crypto` in the same round, of the processor’s time. Stripe, svix and standardwebhooks verify their own schemes, the ' +
        'SDK all three; it also holds the data against its schema. Svix leaves the parsing to its caller, who does it here.',
    ],
    charts: [
      {
        file: 'webhooks',
        title: 'Verifying a webhook of 2 KB',
        subtitle: 'Multiples of a bare HMAC; short is good.',
        rows: ranked.map(({ verifier, ratio }) => ({
          name: verifier.name,
          values: [ratio],
          labels: [fixed(ratio, 1)],
          isOurs: isOurs(verifier),
        })),
      },
    ],
    tables: [
      {
        caption: 'Processor’s time for a delivery',
        columns: ['client', 'of a bare HMAC', 'µs'],
        rows: ranked.map(({ verifier, ratio, time }) => ({
          isOurs: isOurs(verifier),
          cells: [verifier.name, fixed(ratio, 2), fixed(time, 1)],
        })),
      },
    ],
    goals: goals(figures),
  };
}

function goals(figures: readonly Figures[]): Goal[] {
  const ratioOf = (wanted: Verifier) => figures.find(({ verifier }) => verifier === wanted)?.ratio;
  const goal = (text: string, own: Verifier, other: Verifier, times: number): Goal[] => {
    const [ours, theirs] = [ratioOf(own), ratioOf(other)];
    if (ours === undefined || theirs === undefined) return [];
    const reached = theirs / ours;
    return [{ text, reached: `${fixed(reached, 2)} times as fast`, isMet: reached >= times }];
  };
  return [
    // Differences under 10 % are ties.
    ...goal(
      'no slower than stripe’s constructEvent, in its scheme',
      clawbook.timestamped,
      others.stripe,
      0.9,
    ),
    ...goal('three times as fast as svix', clawbook.hex, others.svix, 3),
    ...goal('three times as fast as standardwebhooks', clawbook.hex, others.standardWebhooks, 3),
  ];
}
