interface Subscription {
  readonly callbacks: Set<() => void>;
  readonly listener: () => void;
}

// One listener for each signal, however many calls share it: Node.js 20 warns from the eleventh on.
const subscriptions = new WeakMap<AbortSignal, Subscription>();

/** Calls back when a signal is aborted; the answer takes it back, and the last one leaves no listener on the signal. */
export function onAbort(signal: AbortSignal, callback: () => void): () => void {
  const { callbacks, listener } = subscriptions.get(signal) ?? subscribe(signal);
  callbacks.add(callback);
  return () => {
    callbacks.delete(callback);
    if (callbacks.size > 0 || subscriptions.get(signal)?.callbacks !== callbacks) return;
    signal.removeEventListener('abort', listener);
    subscriptions.delete(signal);
  };
}

function subscribe(signal: AbortSignal): Subscription {
  const callbacks = new Set<() => void>();
  const listener = (): void => {
    subscriptions.delete(signal);
    for (const callback of callbacks) callback();
  };
  const subscription = { callbacks, listener };
  subscriptions.set(signal, subscription);
  signal.addEventListener('abort', listener, { once: true });
  return subscription;
}
