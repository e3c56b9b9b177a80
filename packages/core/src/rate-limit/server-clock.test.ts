import { describe, expect, it } from 'vitest';
import { FakeClock } from '../../test/fake-clock.ts';
import { ServerClock } from './server-clock.ts';

const hour = 3_600_000;

/** A clock of a server that is so far ahead, and how far the estimate is from it after answers at some moments of a second. */
function estimate(ahead: number, moments: readonly number[], { latency = 0 } = {}) {
  const clock = new FakeClock();
  const serverClock = new ServerClock(clock);
  const error = (): number => serverClock.now() - (clock.now() + ahead);
  const answerAt = async (moment: number): Promise<void> => {
    const server = clock.now() + ahead;
    const next = Math.floor(server / 1_000) * 1_000 + moment;
    await clock.advance((next > server ? next : next + 1_000) - server);
    const sentAt = serverClock.now();
    await clock.advance(latency);
    const date = Math.floor((clock.now() + ahead) / 1_000) * 1_000;
    await clock.advance(latency);
    serverClock.observe(date, sentAt);
  };
  const run = async (): Promise<void> => {
    for (const moment of moments) await answerAt(moment);
  };
  return { clock, serverClock, error, run };
}

describe('ServerClock', () => {
  it('is the machine’s own before the first answer, a moment late', () => {
    const { error } = estimate(0, []);
    expect(error()).toBe(-50);
  });

  it.each([0, 20, 500, 999])(
    'stays with a server that agrees, whatever the moment: %i ms',
    async (moment) => {
      const { error, run } = estimate(0, [moment], { latency: 30 });
      await run();
      expect(error()).toBeGreaterThanOrEqual(-1_000);
      expect(error()).toBeLessThanOrEqual(0);
    },
  );

  it.each([
    ['ahead by hours', 3 * hour + 123],
    ['behind by hours', -3 * hour - 123],
    ['ahead by two seconds', 2_000],
    ['behind by two and a half seconds', -2_500],
  ])('follows a server that is %s, late by less than a second and never ahead', async (_, ahead) => {
    const { error, run } = estimate(ahead, [700], { latency: 30 });
    await run();
    expect(error()).toBeGreaterThan(-1_000);
    expect(error()).toBeLessThanOrEqual(0);
  });

  it('comes nearer with answers from the beginning of a second', async () => {
    const { error, run } = estimate(3 * hour, [900, 500, 40]);
    await run();
    expect(error()).toBe(-40);
  });

  it('takes a server that is a little ahead for what it shows itself to be', async () => {
    const { error, run } = estimate(300, [100]);
    await run();
    expect(error()).toBe(-100);
  });

  it('takes a server that is a little behind at its word as soon as a Date shows it', async () => {
    const { error, run } = estimate(-300, [500, 980]);
    await run();
    expect(error()).toBe(-980);
  });

  it('bears a Date that is written a little longer than it holds', () => {
    const clock = new FakeClock();
    const serverClock = new ServerClock(clock);
    const before = serverClock.now();
    serverClock.observe(before - 1_090, before);
    expect(serverClock.now()).toBe(before);
    serverClock.observe(before - 1_110, before);
    expect(serverClock.now()).toBe(before - 1_110);
  });

  it('was ahead if a window was over by it that goes on by the server’s', async () => {
    const clock = new FakeClock();
    const serverClock = new ServerClock(clock);
    await clock.advance(50);
    const sentAt = serverClock.now();
    await clock.advance(20);
    serverClock.observe(sentAt - 1_000, sentAt, sentAt);
    expect(serverClock.now()).toBe(sentAt - 1_000);
  });

  it('learns nothing from a window that is over by both clocks, or by none', () => {
    const clock = new FakeClock();
    const serverClock = new ServerClock(clock);
    const before = serverClock.now();
    const date = Math.floor(before / 1_000) * 1_000;
    serverClock.observe(date, before, date);
    serverClock.observe(date, before, date + 60_000);
    expect(serverClock.now()).toBe(before);
  });

  it('does not move when the machine’s clock is set', () => {
    const clock = new FakeClock();
    const serverClock = new ServerClock(clock);
    const before = serverClock.now();
    clock.set(3 * hour);
    expect(serverClock.now()).toBe(before);
    clock.set(-6 * hour);
    expect(serverClock.now()).toBe(before);
  });

  it('goes on with time', async () => {
    const clock = new FakeClock();
    const serverClock = new ServerClock(clock);
    const before = serverClock.now();
    await clock.advance(1_234);
    expect(serverClock.now()).toBe(before + 1_234);
  });
});
