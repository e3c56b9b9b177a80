import { execFile, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { has } from './run/tools.ts';
import { useMigrationSamples } from './run/use-migration-samples.ts';

const hasPython = has('Python');
const hasRequests = has('Python with requests');

const samples = useMigrationSamples('py');
const { files, callers, receiver, delivery, pathOf, expectedOf } = samples;

/** Runs a program with Python; gives what it prints. */
async function python(program: string, ...args: string[]): Promise<string> {
  const variables = { CLAWBOOK_BASE_URL: samples.url, CLAWBOOK_WEBHOOK_SECRET: delivery.secret };
  const { stdout } = await promisify(execFile)(
    'python3',
    [join(import.meta.dirname, 'run', program), ...args],
    {
      env: { ...process.env, ...variables, PYTHONDONTWRITEBYTECODE: '1', PYTHONIOENCODING: 'utf-8' },
    },
  );
  return stdout;
}

describe('the samples in Python', () => {
  it.runIf(hasPython)('compile', () => {
    const check = 'import sys\nfor name in sys.argv[1:]: compile(open(name).read(), name, "exec")';
    expect(spawnSync('python3', ['-c', check, ...files.map(pathOf)], { encoding: 'utf8' }).stderr).toBe('');
  });

  it.runIf(hasRequests).each(callers)('make their calls, and print what they say: %s', async (file) => {
    const printed = await python('run-python.py', pathOf(file));
    expect(expectedOf(file)).not.toBe('');
    expect(printed.startsWith(expectedOf(file)), printed).toBe(true);
  });

  it.runIf(hasPython)('receive what is signed, and nothing else', async () => {
    const { body, signature } = delivery;
    const receive = (sent: string) => python('receive-python.py', pathOf(receiver), body, sent);
    expect(await receive(signature)).toBe(`${expectedOf(receiver)}\n204\n`);
    expect(await receive(`sha256=${signature}`)).toBe(`${expectedOf(receiver)}\n204\n`);
    expect(await receive(signature.replace(/./, 'x'))).toBe('401\n');
  });
});
