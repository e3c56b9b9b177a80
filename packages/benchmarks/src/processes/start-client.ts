import type { Adapter } from '../clients/adapter.ts';
import type { ListenerCounts } from '../server/listener-counts.ts';
import type { ListenerSettings } from '../server/listener-settings.ts';
import type { ClientCalls } from '../tasks/all-tasks.ts';
import type { ServerCalls } from './server-process.ts';
import { type RemoteProcess, startProcess } from './start-process.ts';

/** A client in a process of its own, with a port of the server to itself. */
export interface RunningClient {
  readonly adapter: Adapter;
  readonly call: RemoteProcess<ClientCalls>['call'];
  /** What came to its port so far. */
  readonly counts: () => Promise<ListenerCounts>;
  /** Ends the process and closes the port. */
  readonly stop: () => Promise<void>;
}

/** What a scenario can say about the client and its port; what it leaves out does not get in the way. */
export interface ClientSettings extends Partial<Omit<ListenerSettings, 'dialect'>> {
  /** How many connections the client may use, where it can be told. */
  readonly connections?: number;
  readonly execArgv?: readonly string[];
}

/** Answers at once, to as many calls as come, with one page. */
export const unlimited: Omit<ListenerSettings, 'dialect'> = {
  limit: { requests: 1_000_000_000, window: 60_000 },
  alignment: 'clock',
  latency: 0,
  pages: 1,
};

/** Opens a port that speaks the client's dialect and starts the client. */
export async function startClient(
  server: RemoteProcess<ServerCalls>,
  adapter: Adapter,
  { connections = 5, execArgv = [], ...settings }: ClientSettings = {},
): Promise<RunningClient> {
  const port = await server.call('open', { ...unlimited, ...settings, dialect: adapter.dialect });
  const client = await startProcess<ClientCalls>(
    new URL('client-process.ts', import.meta.url),
    [adapter.name, `http://127.0.0.1:${port}`, String(connections)],
    execArgv,
  );
  return {
    adapter,
    call: client.call,
    counts: async () => {
      const counts = await server.call('counts', port);
      if (counts === undefined) throw new Error(`The server has closed port ${port}.`);
      return counts;
    },
    stop: async () => {
      client.stop();
      await server.call('close', port);
    },
  };
}
