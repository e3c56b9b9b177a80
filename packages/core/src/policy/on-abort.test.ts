import { getEventListeners } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import { onAbort } from './on-abort.ts';

describe('onAbort', () => {
  it('calls everyone back, with one listener on the signal', () => {
    const { signal, abort } = controlled();
    const callbacks = Array.from({ length: 20 }, () => vi.fn<() => void>());
    for (const callback of callbacks) onAbort(signal, callback);
    expect(getEventListeners(signal, 'abort')).toHaveLength(1);
    abort();
    for (const callback of callbacks) expect(callback).toHaveBeenCalledOnce();
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  });

  it('leaves no listener when everyone took it back, in any order', () => {
    const { signal } = controlled();
    const [first, second] = [onAbort(signal, () => {}), onAbort(signal, () => {})];
    second();
    expect(getEventListeners(signal, 'abort')).toHaveLength(1);
    first();
    first();
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  });

  it('does not call back who took it back', () => {
    const { signal, abort } = controlled();
    const [kept, gone] = [vi.fn<() => void>(), vi.fn<() => void>()];
    onAbort(signal, kept);
    onAbort(signal, gone)();
    abort();
    expect(kept).toHaveBeenCalledOnce();
    expect(gone).not.toHaveBeenCalled();
  });

  it('does not call back who took it back meanwhile', () => {
    const { signal, abort } = controlled();
    const gone = vi.fn<() => void>();
    let release = (): void => {};
    onAbort(signal, () => release());
    release = onAbort(signal, gone);
    abort();
    expect(gone).not.toHaveBeenCalled();
  });

  it('disturbs nobody who came later when somebody takes it back twice', () => {
    const { signal } = controlled();
    const takeBack = onAbort(signal, () => {});
    takeBack();
    onAbort(signal, () => {});
    takeBack();
    onAbort(signal, () => {});
    expect(getEventListeners(signal, 'abort')).toHaveLength(1);
  });

  it('does not call back who comes when the signal has been aborted', () => {
    const { signal, abort } = controlled();
    const late = vi.fn<() => void>();
    onAbort(signal, () => void onAbort(signal, late));
    abort();
    expect(late).not.toHaveBeenCalled();
  });

  it('begins anew after everyone took it back', () => {
    const { signal, abort } = controlled();
    onAbort(signal, () => {})();
    const callback = vi.fn<() => void>();
    onAbort(signal, callback);
    abort();
    expect(callback).toHaveBeenCalledOnce();
  });
});

function controlled() {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}
