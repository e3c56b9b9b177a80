import { getEventListeners } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import { FakeClock } from '../../test/fake-clock.ts';
import { type CallEnded, CallScope } from './call-scope.ts';

const reason = new Error('no more, please');
const bySignal = expect.objectContaining({ end: { by: 'signal', reason } });

function make() {
  const controller = new AbortController();
  const scope = new CallScope(new FakeClock(), [], undefined);
  const ended = vi.fn<(ended: CallEnded) => void>();
  scope.onEnd(ended);
  return { scope, ended, signal: controller.signal, abort: () => controller.abort(reason) };
}

describe('a signal that ends a call gently', () => {
  it('ends it at once while nothing is under way', () => {
    const { scope, ended, signal, abort } = make();
    scope.endGentlyOn(signal);
    scope.check();
    abort();
    expect(ended).toHaveBeenCalledExactlyOnceWith(bySignal);
    expect(() => scope.check()).toThrow(bySignal);
  });

  it('ends it from the start if it was aborted before', () => {
    const { scope, ended } = make();
    scope.endGentlyOn(AbortSignal.abort(reason));
    expect(ended).toHaveBeenCalledExactlyOnceWith(bySignal);
  });

  it('waits for the request that is under way', () => {
    const { scope, ended, signal, abort } = make();
    scope.endGentlyOn(signal);
    scope.setUnderWay(true);
    abort();
    scope.check();
    expect(ended).not.toHaveBeenCalled();
    scope.setUnderWay(false);
    expect(ended).toHaveBeenCalledExactlyOnceWith(bySignal);
    expect(() => scope.check()).toThrow(bySignal);
  });

  it('does nothing to a call whose requests come and go before it is aborted', () => {
    const { scope, ended, signal, abort } = make();
    scope.endGentlyOn(signal);
    scope.setUnderWay(true);
    scope.setUnderWay(false);
    scope.check();
    scope.setUnderWay(true);
    abort();
    expect(ended).not.toHaveBeenCalled();
  });

  it('is let go when the call is closed, and nobody is told any more', () => {
    const { scope, ended, signal, abort } = make();
    scope.endGentlyOn(signal);
    expect(getEventListeners(signal, 'abort')).toHaveLength(1);
    scope.setUnderWay(true);
    abort();
    scope.close();
    scope.setUnderWay(false);
    expect(ended).not.toHaveBeenCalled();
  });

  it('leaves no listener on a signal that is never aborted', () => {
    const { scope, signal } = make();
    scope.endGentlyOn(signal);
    scope.close();
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  });
});
