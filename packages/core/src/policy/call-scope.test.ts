import { getEventListeners } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import { FakeClock, settle } from '../../test/fake-clock.ts';
import { rejectionOf } from '../../test/refusals.ts';
import { CallEnded, CallScope } from './call-scope.ts';

const reason = new Error('the user left');
const bySignal = { end: { by: 'signal', reason } };
const never = new Promise<never>(() => {});

function make({ deadline }: { deadline?: number } = {}) {
  const clock = new FakeClock();
  const controller = new AbortController();
  const scope = new CallScope(clock, [controller.signal], deadline);
  return { clock, controller, scope, abort: () => controller.abort(reason) };
}

describe('CallScope', () => {
  it('goes on while nothing ends it', async () => {
    const { scope } = make({ deadline: 1_000 });
    scope.check();
    await expect(scope.during(Promise.resolve(5))).resolves.toBe(5);
    expect(scope.timeLeft).toBe(1_000);
    scope.close();
  });

  it('has endless time without a deadline', () => {
    expect(make().scope.timeLeft).toBe(Infinity);
  });

  it('has ended from the start if a signal has', async () => {
    const scope = new CallScope(new FakeClock(), [AbortSignal.abort(reason)], 1_000);
    expect(() => scope.check()).toThrow(CallEnded);
    await expect(scope.during(never)).rejects.toMatchObject(bySignal);
    await expect(scope.sleep(1_000)).rejects.toMatchObject(bySignal);
  });

  it('sets no timer if it has ended from the start', () => {
    const clock = new FakeClock();
    expect(() => new CallScope(clock, [AbortSignal.abort(reason)], 1_000).check()).toThrow(CallEnded);
    expect(clock.timers).toBe(0);
  });

  it('does not give what is there already once it has ended', async () => {
    const scope = new CallScope(new FakeClock(), [AbortSignal.abort(reason)], undefined);
    await expect(scope.during(Promise.resolve('too late'))).rejects.toMatchObject(bySignal);
  });

  it('ends with any of its signals, and the first one counts', () => {
    const signals = [new AbortController(), new AbortController()];
    const scope = new CallScope(
      new FakeClock(),
      signals.map(({ signal }) => signal),
      undefined,
    );
    signals[1]?.abort(reason);
    signals[0]?.abort('later');
    expect(() => scope.check()).toThrow(expect.objectContaining(bySignal));
  });

  it('rejects what is under way at once when the signal ends it', async () => {
    const { scope, abort } = make();
    const ended = rejectionOf(scope.during(never));
    abort();
    expect(await ended).toMatchObject(bySignal);
  });

  it('leaves work that fails later to itself', async () => {
    const { scope, abort } = make();
    let fail = (_: Error): void => {};
    const work = new Promise<never>((_, reject) => {
      fail = reject;
    });
    const ended = rejectionOf(scope.during(work));
    abort();
    expect(await ended).toMatchObject(bySignal);
    fail(new Error('nobody handles this'));
    await settle();
  });

  it('ends with its deadline, and counts the time down', async () => {
    const { scope, clock } = make({ deadline: 1_000 });
    const ended = rejectionOf(scope.during(never));
    await clock.advance(999);
    scope.check();
    expect(scope.timeLeft).toBe(1);
    await clock.advance(1);
    expect(await ended).toMatchObject({ end: { by: 'deadline', milliseconds: 1_000 } });
    expect(() => scope.check()).toThrow(CallEnded);
  });

  it('sleeps as long as it is told', async () => {
    const { scope, clock } = make();
    let done = false;
    const slept = (async () => {
      await scope.sleep(500);
      done = true;
    })();
    await clock.advance(499);
    expect(done).toBe(false);
    await clock.advance(1);
    await slept;
    expect(done).toBe(true);
    expect(clock.timers).toBe(0);
  });

  it('wakes up at once when it ends, and takes its timer back', async () => {
    const { scope, clock, abort } = make();
    const ended = rejectionOf(scope.sleep(60_000));
    abort();
    expect(await ended).toMatchObject(bySignal);
    expect(clock.timers).toBe(0);
  });

  it('lets go of work that is done before it ends', async () => {
    const { scope } = make();
    const stopListening = vi.fn<() => void>();
    vi.spyOn(scope, 'onEnd').mockReturnValue(stopListening);
    await scope.during(Promise.resolve());
    expect(stopListening).toHaveBeenCalledOnce();
  });

  it('tells listeners once, and none that left', () => {
    const { scope, abort } = make();
    const stays = vi.fn<(ended: CallEnded) => void>();
    const leaves = vi.fn<(ended: CallEnded) => void>();
    scope.onEnd(stays);
    scope.onEnd(leaves)();
    abort();
    abort();
    expect(stays).toHaveBeenCalledExactlyOnceWith(expect.objectContaining(bySignal));
    expect(leaves).not.toHaveBeenCalled();
    const late = vi.fn<(ended: CallEnded) => void>();
    scope.onEnd(late);
    expect(late).toHaveBeenCalledOnce();
  });

  it.each([
    ['settled', (_: AbortController) => {}],
    ['been aborted', (controller: AbortController) => controller.abort(reason)],
  ])('leaves no listener and no timer when 1,000 calls have %s', async (_, finish) => {
    const controller = new AbortController();
    const { signal } = controller;
    const listeners = () => getEventListeners(signal, 'abort').length;
    const clock = new FakeClock();
    const scopes = Array.from({ length: 1_000 }, () => new CallScope(clock, [signal], 5_000));
    const work = scopes.map((scope) => scope.sleep(1_000).catch(() => {}));
    expect(listeners()).toBe(1);
    finish(controller);
    await clock.advance(1_000);
    await Promise.all(work);
    for (const scope of scopes) scope.close();
    expect(listeners()).toBe(0);
    expect(clock.timers).toBe(0);
  });
});
