import { spawnSync } from 'node:child_process';

/** The tools that samples need, with a command that succeeds where one is there. */
const probes = {
  'PHP with curl': ['php', '-r', 'exit(extension_loaded("curl") ? 0 : 1);'],
  Python: ['python3', '--version'],
  'Python with requests': ['python3', '-c', 'import requests'],
  Redis: ['redis-server', '--version'],
  curl: ['curl', '--version'],
  OpenSSL: ['openssl', 'version'],
} as const satisfies Record<string, readonly [command: string, ...args: string[]]>;

type Tool = keyof typeof probes;

/** The names of all. */
export const tools = Object.keys(probes) as Tool[];

/** Whether a tool is there: where it is not, what needs it is skipped, but on CI. */
export function has(tool: Tool): boolean {
  const [command, ...args] = probes[tool];
  return spawnSync(command, args).status === 0;
}
