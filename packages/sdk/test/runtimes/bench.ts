import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as testKit from '@clawbook/testing';
import type { Runtime } from './runtimes.ts';
import type { RunningRuntime } from './start-runtime.ts';

/** The test kit. */
export type TestKit = typeof testKit;

/** What a trial works with. */
export interface Bench {
  readonly runtime: Runtime;
  readonly running: RunningRuntime;
  /** The folder of the project that the runtime runs. */
  readonly project: string;
  readonly kit: TestKit;
  /** The ClawBook that listens on this machine. */
  readonly clawbook: testKit.InMemoryClawBook;
  /** The settings of a client of it. */
  readonly client: { readonly apiKey: string; readonly baseUrl: string };
}

/** The test kit of the tarball that is installed in a project, run by this process. */
export async function loadTestKit(project: string): Promise<TestKit> {
  return await import(pathToFileURL(join(project, 'node_modules/@clawbook/testing/dist/index.js')).href);
}
