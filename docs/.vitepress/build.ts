// Builds the site in a process that reaches no other machine, so that nothing in it comes from one.

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { withoutNetwork } from './offline/without-network.ts';

const { command, args, env } = withoutNetwork([join(import.meta.dirname, 'write-site.ts')]);
const { status, error } = spawnSync(command, args, { stdio: 'inherit', env });
if (error) throw error;
process.exitCode = status ?? 1;
