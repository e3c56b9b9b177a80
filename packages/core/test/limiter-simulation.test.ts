import { describe, expect, it } from 'vitest';
import { OddStore } from './odd-store.ts';
import { type Burst, runBurst } from './simulation.ts';

const hour = 3_600_000;

/** ClawBook as documented, from somewhere in the middle of a minute. */
const documented: Burst = {
  calls: 300,
  limit: 60,
  length: 60_000,
  begins: 'by_the_clock',
  rounding: 'up',
  skew: 0,
  latency: 40,
  telling: 100,
  hasDate: true,
  others: 0,
  phase: 0.37,
  processes: [0],
  options: { rateLimit: { maxWait: Infinity } },
};

const withRequest = { begins: 'with_a_request' } as const;
const tenSeconds = { length: 10_000 } as const;
const seeds = [1, 2, 3];

/** How long the calls themselves take, five at a time, and the moments in which one goes ahead of the others. */
function onTheWay({ calls, limit, latency }: Burst): number {
  const rounds = Math.ceil(Math.min(calls, limit) / 5);
  const windows = Math.ceil(calls / limit);
  return (rounds + 2 * windows) * 2 * latency + windows * 50;
}

/** Each time allowed beyond the least is in milliseconds for each window. */
const wastingNothing: [string, Partial<Burst>][] = [
  ['the documented one', {}],
  ['the documented one at the beginning of a minute', { phase: 0 }],
  ['the documented one at the end of a minute', { phase: 0.9 }],
  ['one whose windows begin with a request', withRequest],
  ['one whose clock is 300 ms ahead', { skew: 300 }],
  ['one without a Date', { hasDate: false }],
  ['one that is slow', { latency: 800 }],
  ['one that rounds the end of its minutes down', { rounding: 'down' }],
  ['one with windows from a request that rounds down', { ...withRequest, rounding: 'down' }],
  ['one with windows from a request that rounds now up and now down', { ...withRequest, rounding: 'either' }],
  ['one with ten-second windows', tenSeconds],
  ['one with five requests in two seconds', { calls: 20, limit: 5, length: 2_000 }],
  ['one of a higher tier', { limit: 120 }],
];

const wastingAtMostASecond: [string, Partial<Burst>][] = [
  ['one whose clock is hours ahead', { skew: 3 * hour + 123 }],
  ['one whose clock is hours behind', { skew: -3 * hour - 123 }],
  ['one whose clock is hours ahead, with windows from a request', { ...withRequest, skew: 3 * hour + 123 }],
  ['one whose clock is 900 ms behind', { skew: -900 }],
  ['the documented one shortly after the beginning of a minute', { phase: 0.01 }],
  ['one with ten-second windows from a request', { ...withRequest, ...tenSeconds }],
  [
    'one with ten-second windows from a request that rounds now up and now down',
    { ...withRequest, ...tenSeconds, rounding: 'either' },
  ],
];

describe('a burst against a simulated server', () => {
  const servers = [
    ...wastingNothing.map(([name, change]) => [name, change, 0] as const),
    ...wastingAtMostASecond.map(([name, change]) => [name, change, 1_000] as const),
  ];
  const bursts = servers.flatMap(([name, change, waste]) =>
    [20, 300].map((calls) => [calls, name, { calls, ...change }, waste] as const),
  );

  it.each(bursts)(
    'of %i calls, %s: all done in order, no 429, no time lost',
    async (_, __, change, waste) => {
      const burst = { ...documented, ...change };
      for (const seed of seeds) {
        const run = await runBurst(burst, seed);
        expect(run).toMatchObject({ done: burst.calls, failures: [], refused: 0 });
        expect(run.order).toEqual(Array.from({ length: burst.calls }, (_each, index) => index));
        const windows = Math.ceil(burst.calls / burst.limit);
        expect(run.time).toBeGreaterThanOrEqual(run.least);
        expect(run.time).toBeLessThanOrEqual(run.least + onTheWay(burst) + windows * waste);
      }
    },
  );

  it('of 20 calls against 5 in 2 s takes no more than a tenth longer than it must', async () => {
    const run = await runBurst({ ...documented, calls: 20, limit: 5, length: 2_000, phase: 0 }, 1);
    expect(run.time).toBeLessThan(run.least * 1.1);
  });

  it('of 300 calls against 60 in 10 s takes no more than 44 s', async () => {
    for (const begins of ['by_the_clock', 'with_a_request'] as const) {
      const run = await runBurst({ ...documented, begins, ...tenSeconds, phase: 0 }, 1);
      expect(run.time).toBeLessThan(44_000);
    }
  });
});

describe('a server whose windows are shorter than a minute', () => {
  it.each(['by_the_clock', 'with_a_request'] as const)(
    'has no call refused that takes several of them: windows %s',
    async (begins) => {
      for (const seed of seeds) {
        const run = await runBurst({ ...documented, ...tenSeconds, begins, options: {} }, seed);
        expect(run).toMatchObject({ done: 300, failures: [] });
      }
    },
  );
});

describe('a server that tells little or nothing', () => {
  it('is not waited for if it tells no limits', async () => {
    const run = await runBurst({ ...documented, telling: 0, limit: 1_000 }, 1);
    expect(run).toMatchObject({ done: 300, refused: 0 });
    expect(run.time).toBeLessThan(300 * 40);
  });

  it('is held to a limit that is given, whatever it tells', async () => {
    const options = { rateLimit: { maxWait: Infinity, perMinute: 60 } };
    for (const seed of seeds) {
      const run = await runBurst({ ...documented, telling: 0, ...withRequest, options }, seed);
      expect(run).toMatchObject({ done: 300, refused: 0 });
      expect(run.time).toBeLessThan(run.least + onTheWay(documented));
    }
  });

  it.each([90, 50, 20])('causes no 429 if %i of a hundred answers tell the limit', async (telling) => {
    for (const begins of ['by_the_clock', 'with_a_request'] as const) {
      for (const seed of seeds) {
        const run = await runBurst({ ...documented, begins, telling }, seed);
        // The very first answer may tell nothing; what it leaves in the dark is found out soon enough.
        expect(run).toMatchObject({ done: 300, failures: [], refused: 0 });
        expect(run.time).toBeLessThan(2 * run.least);
      }
    }
  });
});

describe('a server that leads astray', () => {
  it('causes one 429 if its clock is a little behind, and none after that', async () => {
    for (const seed of seeds) {
      const run = await runBurst({ ...documented, skew: -300 }, seed);
      expect(run).toMatchObject({ done: 300, failures: [] });
      expect(run.refused).toBeLessThanOrEqual(1);
      expect(run.time).toBeLessThan(run.least + onTheWay(documented) + 5_000);
    }
  });

  it('causes one 429 if its short windows are rounded down, and none after that', async () => {
    for (const seed of seeds) {
      const run = await runBurst({ ...documented, ...withRequest, ...tenSeconds, rounding: 'down' }, seed);
      expect(run).toMatchObject({ done: 300, failures: [] });
      expect(run.refused).toBeLessThanOrEqual(1);
      expect(run.time).toBeLessThan(run.least + onTheWay(documented) + 5_000);
    }
  });
});

describe('somebody else who uses the key', () => {
  it.each(['by_the_clock', 'with_a_request'] as const)(
    'costs what they use, hardly a 429: windows %s',
    async (begins) => {
      for (const seed of seeds) {
        const run = await runBurst({ ...documented, begins, others: 20 }, seed);
        expect(run).toMatchObject({ done: 300, failures: [] });
        expect(run.refused).toBeLessThanOrEqual(2);
        expect(run.time).toBeLessThan(run.least + 60_000);
      }
    },
  );
});

describe('processes that share a store', () => {
  it.each([
    ['agree', [0, 0]],
    ['differ a little', [0, 40, 20]],
    ['differ by hours', [0, 3 * hour]],
  ])('keep to one limit, no 429 at all, where their clocks %s', async (_, processes) => {
    for (const seed of seeds) {
      const store = new OddStore();
      const options = { rateLimit: { maxWait: Infinity, store } };
      // Names are hashed in real time: it begins when each process has got so far.
      const isReady = (): boolean => store.calls.filter((call) => call === 'get').length >= processes.length;
      const run = await runBurst({ ...documented, processes, options, isReady }, seed);
      expect(run).toMatchObject({ done: 300, failures: [], refused: 0 });
      expect(run.time).toBeLessThan(run.least + onTheWay(documented) + 5_000);
    }
  });
});
