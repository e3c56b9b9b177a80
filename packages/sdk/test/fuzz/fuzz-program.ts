// Has the SDK, as it was built, call a server that answers anything at all, and prints what was found as JSON.
// FUZZ_SEED, FUZZ_ANSWERS and FUZZ_ONLY (the number of one case) choose what is played.

import { setTimeout } from 'node:timers/promises';
import { reportOf } from './fuzz-report.ts';
import { FuzzRun } from './fuzz-run.ts';
import { readSeed } from './read-seed.ts';

const { FUZZ_ANSWERS = '10000', FUZZ_ONLY } = process.env;
const seed = readSeed();

// The pauses before repeats are a random part of a second and more: this is a small one.
Math.random = () => 0.02;

const complaints: string[] = [];
process.on('warning', (warning) => complaints.push(`warning: ${warning.stack}`));
process.on('unhandledRejection', (reason) => complaints.push(`unhandled rejection: ${String(reason)}`));
process.on('uncaughtException', (error) => complaints.push(`uncaught exception: ${error.stack}`));

const prototypes = [
  Object.prototype,
  Array.prototype,
  Function.prototype,
  Error.prototype,
  Promise.prototype,
];
const namesBefore = prototypes.map((prototype) => Reflect.ownKeys(prototype).length);

const run = new FuzzRun(seed);
await run.play(Number(FUZZ_ANSWERS), FUZZ_ONLY === undefined ? undefined : Number(FUZZ_ONLY));

// What a call gave up is given up within moments of its end.
for (let tries = 0; tries < 100 && run.stalled > 0; tries++) await setTimeout(20);
const leftOpen = Array.from({ length: run.stalled }, () => 'a connection without an answer');
await run.end();
for (let tries = 0; tries < 100 && resources().length > 0; tries++) await setTimeout(20);
leftOpen.push(...resources());

const isPolluted =
  Reflect.has({}, 'polluted') ||
  prototypes.some((prototype, index) => Reflect.ownKeys(prototype).length !== namesBefore[index]);
process.stdout.write(JSON.stringify(reportOf(run, seed, { complaints, leftOpen, isPolluted })));

/** What keeps the process alive, beside its output and the timer that this waits with. */
function resources(): string[] {
  return process.getActiveResourcesInfo().filter((name) => !/^(PipeWrap|TTYWrap|FSReqCallback)$/.test(name));
}
