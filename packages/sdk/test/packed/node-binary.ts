import { tmpdir } from 'node:os';
import { runCommand } from './run-command.ts';

const binaries = new Map<number, Promise<string>>();

/** The path of the newest Node.js of a major version, which npm downloads when it is not in its cache. */
export function nodeBinary(major: number): Promise<string> {
  const known = binaries.get(major) ?? findBinary(major);
  binaries.set(major, known);
  return known;
}

async function findBinary(major: number): Promise<string> {
  const parameters = ['--yes', `node@${major}`, '--print', 'process.execPath'];
  const { code, stdout, output } = await runCommand('npx', parameters, {
    cwd: tmpdir(),
    env: { npm_config_prefer_offline: 'true' },
  });
  if (code !== 0) throw new Error(`Node.js ${major} cannot be had:\n${output}`);
  return stdout;
}
