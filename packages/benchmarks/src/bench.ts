// Measures the built SDK beside fetch and other SDKs: `pnpm bench --help`.

import { type CommandLine, parseCommandLine, usage } from './command-line.ts';
import { versionOf } from './peers/install-peer.ts';
import { installPeers } from './peers/install-peers.ts';
import type { Peer } from './peers/peer.ts';
import type { ServerCalls } from './processes/server-process.ts';
import { startProcess } from './processes/start-process.ts';
import type { Report } from './report/document.ts';
import { fixed } from './report/fixed.ts';
import { load, machine, mostLoad } from './report/machine.ts';
import { printSection } from './report/print-section.ts';
import type { Section } from './report/section.ts';
import { writeReport } from './report/write-report.ts';
import { scenarios } from './scenarios/all-scenarios.ts';
import type { Scenario } from './scenarios/scenario.ts';

const names = scenarios.map(({ name }) => name);

/** What the user asked for; ends the process if it makes no sense. */
function readArguments(): CommandLine {
  try {
    return parseCommandLine(process.argv.slice(2), names);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage(names)}`);
    process.exit(1);
  }
}

async function main({ help, quick, only, write }: CommandLine): Promise<void> {
  if (help) {
    console.log(usage(names));
    return;
  }
  const start = performance.now();
  const loadBefore = load();
  if (loadBefore > mostLoad) {
    console.error(
      `The machine is busy (load ${fixed(loadBefore, 1)}): the figures will not be worth quoting.`,
    );
  }
  const chosen = scenarios.filter(({ name }) => only.includes(name));
  const { installed, skipped } = await install(chosen);
  const sections = await runAll(chosen, quick, installed);
  const report: Report = {
    date: new Date().toISOString().slice(0, 10),
    machine: machine(),
    load: loadBefore,
    versions: versionsOf(installed),
    skipped,
    sections,
  };
  console.log(`${report.machine}. ${report.versions.join(', ')}.`);
  if (skipped.length > 0) console.log(`Not measured: ${skipped.join('; ')}.`);
  if (write) await writeReport(report);
  console.error(`Done in ${Math.round((performance.now() - start) / 1_000)} s.`);
}

/** Installs the peers of the scenarios; without one of them, the others are measured all the same. */
async function install(chosen: readonly Scenario[]): Promise<{ installed: Peer[]; skipped: string[] }> {
  console.error('Installing the peers, the first time from the npm registry …');
  const skipped: string[] = [];
  const peers = [...new Set(chosen.flatMap((scenario) => scenario.peers))];
  const installed = await installPeers(peers, ({ name }, reason) => skipped.push(`${name} (${reason})`));
  return { installed, skipped };
}

async function runAll(
  chosen: readonly Scenario[],
  quick: boolean,
  installed: readonly Peer[],
): Promise<Section[]> {
  const server = await startProcess<ServerCalls>(new URL('processes/server-process.ts', import.meta.url));
  const sections: Section[] = [];
  for (const scenario of chosen) {
    const section = await scenario.run({
      quick,
      server,
      isInstalled: (peer) => installed.includes(peer),
      progress: (text) => console.error(`${scenario.name}: ${text} …`),
    });
    printSection(section);
    sections.push(section);
  }
  server.stop();
  return sections;
}

function versionsOf(peers: readonly Peer[]): string[] {
  const packages = new Set(peers.flatMap((peer) => peer.packages));
  return [...packages].sort().map((name) => `${name} ${versionOf(name)}`);
}

await main(readArguments());
