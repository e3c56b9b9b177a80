import { type Listener, listen } from '../server/listener.ts';
import type { ListenerCounts } from '../server/listener-counts.ts';
import type { ListenerSettings } from '../server/listener-settings.ts';
import { answerCalls } from './answer-calls.ts';

const listeners = new Map<number, Listener>();

const calls = {
  /** Opens a port and gives its number. */
  open: async (settings: ListenerSettings): Promise<number> => {
    const listener = await listen(settings);
    listeners.set(listener.port, listener);
    return listener.port;
  },
  /** What came to a port so far. */
  counts: (port: number): ListenerCounts | undefined => listeners.get(port)?.counts(),
  close: (port: number): void => {
    listeners.get(port)?.close();
    listeners.delete(port);
  },
};

/** What the server's process answers to. */
export type ServerCalls = typeof calls;

answerCalls(calls);
