import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { type CleanProject, createCleanProject } from './clean-project.ts';

interface InMemoryClawBook {
  readonly apiKey: string;
  readonly listen: () => Promise<{ readonly url: string; readonly close: () => Promise<void> }>;
}

describe.each([
  { type: 'commonjs', programs: 'programs/commonjs', extension: 'cjs' },
  { type: 'module', programs: 'programs/es-modules', extension: 'mjs' },
] as const)('a $type project with the tarballs', ({ type, programs, extension }) => {
  let project: CleanProject;
  let server: { apiKey: string; url: string; close: () => Promise<void> };

  beforeAll(async () => {
    project = await createCleanProject({ type, programs });
    server = await startClawBook(project);
  });

  afterAll(async () => {
    await server?.close();
    await project?.remove();
  });

  test('runs the quick start of the README word for word', async () => {
    const program = join(project.directory, `quick-start.${extension}`);
    const text = await readFile(program, 'utf8');
    await writeFile(
      program,
      text.replace('YOUR_API_KEY', server.apiKey).replace('https://your-domain.com', server.url),
    );

    const { stdout, output } = await project.run(program);

    expect(JSON.parse(stdout || output)).toMatchObject({
      version: expect.stringMatching(/^\d+\.\d+/),
      result: { platform: 'telegram', recipient: '123456789', message_id: expect.stringMatching(/^msg_/) },
    });
  });

  test('takes the key and the base URL from the environment', async () => {
    const env = { CLAWBOOK_API_KEY: server.apiKey, CLAWBOOK_BASE_URL: server.url };
    const { stdout, output } = await project.run(`environment.${extension}`, env);
    expect(stdout, output).toMatch(/^\d+\.\d+/);
  });

  test('runs the test kit beside the SDK, without msw', async () => {
    expect(await project.run(`test-kit.${extension}`)).toMatchObject({ output: '', code: 0 });
  });
});

test('ClawBookError.is knows the errors of the ESM and of the CommonJS copy', async () => {
  const project = await createCleanProject({ type: 'module', programs: 'programs/es-modules' });
  onTestFinished(project.remove);
  expect(await project.run('two-copies.mjs')).toMatchObject({ output: '', code: 0 });
});

/** Starts the in-memory ClawBook of the tarball on a loopback port of this process. */
async function startClawBook({ directory }: CleanProject) {
  const module = join(directory, 'node_modules/@clawbook/testing/dist/index.js');
  const { createInMemoryClawBook }: { createInMemoryClawBook: () => InMemoryClawBook } = await import(
    pathToFileURL(module).href
  );
  const clawbook = createInMemoryClawBook();
  return { apiKey: clawbook.apiKey, ...(await clawbook.listen()) };
}
