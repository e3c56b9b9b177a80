import { availableParallelism, cpus, loadavg, platform, release, totalmem } from 'node:os';

/** The machine and the Node.js that figures were taken with. */
export function machine(): string {
  const model = cpus()[0]?.model.trim() ?? 'an unknown processor';
  const memory = Math.round(totalmem() / 2 ** 30);
  const system = `${platform()} ${release().split('-')[0]}`;
  return `Node.js ${process.versions.node}, ${availableParallelism()} cores of ${model}, ${memory} GB, ${system}`;
}

/** A machine with more load than this before a run disturbs it. */
export const mostLoad = 1;

/** How many processes wanted a core in the last minute, in the mean; always 0 on Windows, which does not tell. */
export function load(): number {
  return loadavg()[0] ?? 0;
}
