import { afterAll, afterEach, beforeAll, describe, test } from 'vitest';
import { recordResult } from '../../../../scripts/record-result.ts';
import { addUndici } from '../packed/add-undici.ts';
import { type CleanProject, createCleanProject } from '../packed/clean-project.ts';
import { type Bench, loadTestKit, type TestKit } from './bench.ts';
import { MatrixTable } from './matrix-table.ts';
import { runtimes } from './runtimes.ts';
import { type RunningRuntime, startRuntime } from './start-runtime.ts';
import { call, error, list } from './trials/calls.ts';
import { abort, timeout } from './trials/ends.ts';
import { commonJs, esModules } from './trials/modules.ts';
import { burst, cutOff } from './trials/shared-limit.ts';
import { environment, ownAuthority } from './trials/surroundings.ts';
import { fetchHandler, nodeHandler, verify } from './trials/webhooks.ts';
import { idle, notSent, sentOnce } from './trials/writes.ts';

const rows = [
  ...[esModules, commonJs, call, list, error, abort, timeout, sentOnce, idle, notSent, burst, cutOff],
  ...[verify, fetchHandler, nodeHandler, environment, ownAuthority],
];
const table = new MatrixTable(rows);
let project: CleanProject;
let kit: TestKit;

beforeAll(async () => {
  project = await createCleanProject({ type: 'module', programs: '../runtimes/programs/matrix' });
  await addUndici(project, 7);
  kit = await loadTestKit(project.directory);
});

afterAll(async () => {
  await project?.remove();
  recordResult('runtimes', table.toMarkdown(new Date()), table.isComplete);
});

// One after another: each has a process of its own.
describe.each(runtimes)('$name $version', (runtime) => {
  let running: RunningRuntime;
  let bench: Bench;
  let close: (() => Promise<void>) | undefined;

  beforeAll(async () => {
    const clawbook = kit.createInMemoryClawBook({ tier: 'elite' });
    const server = await clawbook.listen();
    close = server.close;
    running = await startRuntime(runtime, project.directory);
    const client = { apiKey: clawbook.apiKey, baseUrl: server.url };
    bench = { runtime, running, project: project.directory, kit, clawbook, client };
  });

  afterEach(() => bench.clawbook.reset());

  afterAll(async () => {
    await running?.stop();
    await close?.();
  });

  test.each(rows.map((trial) => [`${trial.row}: ${trial.behaviour}`, trial] as const))(
    '%s',
    async (_, trial) => {
      const { run = trial.run } = trial.exceptions?.[runtime.name] ?? trial;
      table.note(runtime, trial, 'begun');
      await run(bench);
      table.note(runtime, trial, 'passed');
    },
  );
});
