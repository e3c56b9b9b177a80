import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CleanProject, createCleanProject } from './clean-project.ts';

let project: CleanProject;

beforeAll(async () => {
  project = await createCleanProject();
});

afterAll(() => project?.remove());

/** The text of a module of the package and of all that it imports. */
async function textOf(entry: string): Promise<string> {
  const texts = new Map<string, string>();
  const read = async (file: string): Promise<void> => {
    if (texts.has(file)) return;
    const text = await readFile(join(project.directory, 'node_modules/clawbook-sdk/dist', file), 'utf8');
    texts.set(file, text);
    const neighbours = text.matchAll(/(?:from |require\()"\.\/([\w.]+)"/g);
    await Promise.all([...neighbours].map(([, neighbour = '']) => read(neighbour)));
  };
  await read(entry);
  return [...texts.values()].join('\n');
}

describe.each(['js', 'cjs'])('clawbook-sdk/webhooks as .%s', (extension) => {
  test('comes without the client', async () => {
    const [client, webhooks] = await Promise.all(
      ['index', 'webhooks'].map((entry) => textOf(`${entry}.${extension}`)),
    );
    for (const part of ['KyError = class', 'Messages = class']) {
      expect(client).toMatch(part);
      expect(webhooks).not.toMatch(part);
    }
  });

  test('imports nothing of Node.js, so that it can be bundled for any runtime', async () => {
    const text = await textOf(`webhooks.${extension}`);
    expect(text).not.toMatch(/(?:from |import\(|require\()"node:/);
  });
});

test.each(['webhooks.d.ts', 'webhooks.d.cts'])(
  '%s mentions no type of Node.js, which Deno lacks',
  async (file) => {
    const text = await readFile(join(project.directory, 'node_modules/clawbook-sdk/dist', file), 'utf8');
    expect(text).not.toMatch(/NodeJS\.|IncomingMessage|reference types|from 'node:|from "node:/);
  },
);
