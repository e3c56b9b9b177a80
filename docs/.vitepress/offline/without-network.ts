import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const refuseConnections = pathToFileURL(join(import.meta.dirname, 'refuse-connections.ts')).href;

/** A process to start. */
export interface Command {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
}

/**
 * How to start Node.js with these arguments so that neither it nor the Node.js that it starts can connect to anything;
 * and on Linux, where a user may have a network of their own, nor any other program that it starts.
 */
export function withoutNetwork(args: readonly string[], ownNetwork = hasOwnNetwork()): Command {
  const imports = `--import=${refuseConnections}`;
  const env = { ...process.env, NODE_OPTIONS: `${process.env['NODE_OPTIONS'] ?? ''} ${imports}`.trim() };
  if (!ownNetwork) return { command: process.execPath, args, env };
  return { command: 'unshare', args: [...unshare, process.execPath, ...args], env };
}

/** Its own network, in which there is nothing, and the user's name in it. */
const unshare = ['--net', '--map-root-user'];

/** Whether programs can be started in a network of their own here. */
export function hasOwnNetwork(): boolean {
  return process.platform === 'linux' && spawnSync('unshare', [...unshare, 'true']).status === 0;
}
