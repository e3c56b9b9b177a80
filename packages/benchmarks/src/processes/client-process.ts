import { adapters } from '../clients/all-adapters.ts';
import { loadPeer } from '../peers/load-peer.ts';
import { tasksOf } from '../tasks/all-tasks.ts';
import { answerCalls } from './answer-calls.ts';

const [name, origin = '', connections = '5'] = process.argv.slice(2);
const adapter = adapters.find((one) => one.name === name);
if (adapter === undefined) throw new Error(`There is no client named ${name}.`);

const client = await adapter.make({
  origin,
  connections: Number(connections),
  load: (specifier) => loadPeer(adapter, specifier),
});
answerCalls(tasksOf(client));
