import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommand } from '../../packed/run-command.ts';
import { commonJsTwin } from '../common-js-twin.ts';
import { type ConsumerProject, createConsumerProject } from '../consumer-project.ts';
import { type InstalledClawBook, startClawBook } from '../installed-clawbook.ts';
import { noteResult } from '../note-result.ts';

const bundlers = [
  { bundler: 'esbuild', minifies: [false, true] },
  { bundler: 'rollup', minifies: [false] },
  { bundler: 'webpack', minifies: [false, true] },
];
const formats = [
  { format: 'esm', input: 'ES modules', extension: 'mjs' },
  { format: 'cjs', input: 'CommonJS', extension: 'cjs' },
];
/** Texts that are in a bundle if ky and the client are, whatever names a minifier gives. */
const marks = ['KyError', 'CLAWBOOK_BASE_URL'];

const missing = { isInstance: true, isKnown: true, begins: true };
const expected = {
  sent: 'queued',
  listed: 12,
  missing: {
    ...missing,
    name: 'NotFoundError',
    json: 'NotFoundError',
    kind: 'not_found',
    outcome: 'rejected',
  },
  refused: {
    ...missing,
    name: 'WebhookVerificationError',
    json: 'WebhookVerificationError',
    kind: 'webhook_verification',
    outcome: 'rejected',
  },
  verified: 'message.received',
  received: [200, 'Hello, how are you?'],
  withoutUndici: expect.stringContaining('`tls` needs the package undici, which is not installed'),
};

let project: ConsumerProject;
let clawbook: InstalledClawBook;
let alone: string;

beforeAll(async () => {
  project = await createConsumerProject({ type: 'module', programs: 'bundle' });
  const whole = await readFile(join(project.directory, 'whole.mjs'), 'utf8');
  await writeFile(join(project.directory, 'whole.cjs'), commonJsTwin(whole));
  clawbook = await startClawBook(project);
  // There is no node_modules here: what runs has all that it needs in it.
  alone = await mkdtemp(join(tmpdir(), 'clawbook-bundle-'));
});

afterAll(async () => {
  await clawbook?.close();
  await project?.remove();
  await rm(alone, { recursive: true });
});

describe.each(bundlers)('$bundler', ({ bundler, minifies }) => {
  const whole = minifies.flatMap((minify) =>
    formats.map(({ format, input, extension }) => {
      const output = `${bundler}${minify ? '-minified' : ''}.${extension}`;
      const title = `${input}${minify ? ', minified' : ''}`;
      return { title, output, job: { entry: `whole.${extension}`, output, format, minify } };
    }),
  );
  const shaken = ['one-error', 'webhooks'].map((entry) => {
    const output = `${bundler}-${entry}.mjs`;
    return { entry, output, job: { entry: `${entry}.mjs`, output, format: 'esm', minify: false } };
  });
  const all = [...whole, ...shaken];
  let warnings: Map<string, readonly string[]>;

  beforeAll(async () => {
    const program = join(import.meta.dirname, '../tools/bundle.mjs');
    const jobs = JSON.stringify(all.map(({ job }) => job));
    const { stdout, output } = await runCommand(process.execPath, [program, bundler, jobs], {
      cwd: project.directory,
    });
    const lists: string[][] = JSON.parse(stdout || JSON.stringify(all.map(() => [output])));
    warnings = new Map(all.map((one, index) => [one.output, lists[index] ?? []]));
  });

  test.each(whole)(
    'makes a program that runs by itself, without a warning: $title',
    async ({ title, output }) => {
      noteResult('Bundlers', title, bundler);
      expect(warnings.get(output)).toEqual([]);
      const text = await readFile(join(project.directory, output), 'utf8');
      expect(marks.filter((mark) => text.includes(mark))).toEqual(marks);
      await writeFile(join(alone, output), text);
      const env = { ...clawbook.env, ...clawbook.delivery };
      const ended = await runCommand('node', [output], { cwd: alone, env });
      expect(JSON.parse(ended.stdout || ended.output)).toEqual(expected);
    },
  );

  test.each(shaken)('leaves the client out where it is not imported: $entry', async ({ entry, output }) => {
    noteResult('Bundlers', `${entry} alone, without the client and ky`, bundler);
    expect(warnings.get(output)).toEqual([]);
    const text = await readFile(join(project.directory, output), 'utf8');
    expect(marks.filter((mark) => text.includes(mark))).toEqual([]);
    const ended = await project.run(output);
    expect(ended).toMatchObject({ code: 0, output: entry === 'webhooks' ? 'missing_signature' : 'false' });
  });
});
