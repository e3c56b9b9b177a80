import { describe, expect, it } from 'vitest';
import { FakeClock, settle } from '../../test/fake-clock.ts';
import { all, limiterHouse } from '../../test/limiter-house.ts';

/** A clock whose timers belong to whoever runs when they are set, and end with them, as in a Worker. */
class WorkerClock extends FakeClock {
  canCancel = true;
  #owner = '';
  readonly #gone = new Set<string>();

  async as(owner: string, work: () => unknown): Promise<void> {
    this.#owner = owner;
    await work();
    this.#owner = '';
  }

  end(owner: string): void {
    this.#gone.add(owner);
  }

  override after(milliseconds: number, callback: () => void): () => void {
    const owner = this.#owner;
    const cancel = super.after(milliseconds, () => {
      if (this.#gone.has(owner)) return;
      this.#owner = owner;
      callback();
    });
    return () => {
      if (this.canCancel) cancel();
    };
  }
}

function house(heartbeat?: number) {
  const clock = new WorkerClock();
  return { ...limiterHouse({ clock, ...(heartbeat && { heartbeat }) }), clock };
}

describe('RateLimiter where requests can end without a word', () => {
  it('lets a call go although another one, which has set the timer for all, is gone', async () => {
    const { clock, refuse, call, log } = house(1_000);
    refuse(5_000);
    await clock.as('one that stays', () => all(call('stays')));
    // It looks for itself again and again, not once.
    await clock.advance(1_500);
    await clock.as('one that goes', () => all(call('goes')));
    clock.end('one that goes');
    await clock.advance(4_500);
    expect(log[0]).toBe('stays');
  });

  it('no longer looks for a call that went', async () => {
    const { clock, call } = house(1_000);
    await all(call('a'));
    expect(clock.timers).toBe(0);
  });

  it('stops looking for a call that went though no timer can be taken back', async () => {
    const { clock, call } = house(1_000);
    clock.canCancel = false;
    await all(call('a'));
    await clock.advance(1_000);
    expect(clock.timers).toBe(0);
  });

  it('gives up the place of a call that is gone', async () => {
    const { clock, call, log } = house(1_000);
    const gone = Array.from({ length: 5 }, () => call('gone'));
    await all(...gone);
    await all(call('next'));
    expect(log).toHaveLength(5);
    await clock.advance(999);
    expect(log).toHaveLength(5);
    await clock.advance(1);
    expect(log.at(-1)).toBe('next');
  });

  it('leaves no timer when all calls have gone', async () => {
    const { clock, call } = house(1_000);
    const calls = Array.from({ length: 6 }, (_, index) => call(`${index}`));
    await all(...calls);
    for (const { leave } of calls) leave();
    await settle();
    await clock.advance(5_000);
    for (const { leave } of calls) leave();
    expect(clock.timers).toBe(0);
  });
});
