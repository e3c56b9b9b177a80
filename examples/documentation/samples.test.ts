import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { samples } from './run/samples.ts';
import { startSample } from './run/start-sample.ts';
import { unlike } from './run/unlike.ts';

// Others run these: vitest itself, and certificates.test.ts with a server that has one.
const programs = samples.filter((sample) => !/\.test\.|^certificates\//.test(sample));

describe('a sample', () => {
  it('compiles against the packages as built', () => {
    const args = [
      join(import.meta.dirname, '../../node_modules/@typescript/native/bin/tsc'),
      '-p',
      'tsconfig.built.json',
    ];
    const { stdout } = spawnSync(process.execPath, args, { cwd: import.meta.dirname, encoding: 'utf8' });
    expect(stdout).toBe('');
  });

  it.concurrent.each(programs)('runs, and prints what it says: %s', async (sample) => {
    const { code, printed, stderr } = await startSample(sample);
    expect(stderr).toBe('');
    expect(code, JSON.stringify(printed)).toBe(0);
    expect(unlike(sample, printed)).toEqual([]);
  });
});
