import { execFile } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import versions from '../../peers.json' with { type: 'json' };
import type { Peer } from './peer.ts';
import { peerFolder } from './peer-folder.ts';

const run = promisify(execFile);
const pinned = new Map(Object.entries(versions));
const npmArgs = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock'];

/** Installs the packages of a peer in the versions of peers.json, unless they are there; rejects if npm fails. */
export async function installPeer(peer: Peer): Promise<void> {
  if (peer.packages.length === 0) return;
  const folder = peerFolder(peer);
  const mark = new URL('installed.json', folder);
  const manifest = JSON.stringify({ private: true, dependencies: dependenciesOf(peer) });
  if ((await readFile(mark, 'utf8').catch(() => '')) === manifest) return;

  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await writeFile(new URL('package.json', folder), manifest);
  // A module beside the packages finds them as a program of theirs does.
  await writeFile(new URL('load.mjs', folder), 'export const load = (specifier) => import(specifier);\n');
  await run('npm', npmArgs, {
    cwd: fileURLToPath(folder),
    timeout: 180_000,
    // On Windows npm is a script, which only a shell starts.
    shell: process.platform === 'win32',
  });
  await writeFile(mark, manifest);
}

function dependenciesOf({ packages }: Peer): Record<string, string> {
  return Object.fromEntries(packages.map((name) => [name, versionOf(name)]));
}

/** The version of a package in peers.json. */
export function versionOf(name: string): string {
  const version = pinned.get(name);
  if (version === undefined) throw new Error(`peers.json names no version of ${name}.`);
  return version;
}
