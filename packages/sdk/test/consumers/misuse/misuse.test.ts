import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compileProjects, type Diagnostic } from '../compile/compile-projects.ts';
import { type ConsumerProject, createConsumerProject } from '../consumer-project.ts';
import { noteResult } from '../note-result.ts';
import { callMisuses } from './call-misuses.ts';
import { clientMisuses } from './client-misuses.ts';
import { listAndErrorMisuses } from './list-and-error-misuses.ts';
import { webhookMisuses } from './webhook-misuses.ts';

const misuses = [...clientMisuses, ...callMisuses, ...listAndErrorMisuses, ...webhookMisuses].map(
  (misuse, index) => ({ ...misuse, wrongFile: `wrong-${index}.mts`, rightFile: `right-${index}.mts` }),
);

/** What a line can use. Nothing of it is wrong if it is not used. */
const before = `
import { createInMemoryClawBook, webhookEvent } from '@clawbook/testing';
import ClawBook, { APIError, ClawBookError, NotFoundError, RateLimitError, ServerError } from 'clawbook-sdk';
import type { ErrorKind, Message, Page, SendMessageParams } from 'clawbook-sdk';
import { createWebhookHandler, verifyWebhook, webhookEventTypes } from 'clawbook-sdk/webhooks';
import type { ReceivedWebhookEvent } from 'clawbook-sdk/webhooks';
declare const client: ClawBook;
declare const page: Page<Message>;
declare const messages: SendMessageParams[];
declare const failure: ClawBookError;
declare const caught: unknown;
declare const received: ReceivedWebhookEvent;
declare const controller: AbortController;
declare const maybe: string | undefined;
`;
const line = before.split('\n').length;

let project: ConsumerProject;

beforeAll(async () => {
  project = await createConsumerProject();
  const write = (file: string, text: string) =>
    writeFile(join(project.directory, file), `${before}${text}\n`);
  await Promise.all(
    misuses.flatMap(({ wrong, right, wrongFile, rightFile }) => [
      write(wrongFile, wrong),
      write(rightFile, right),
    ]),
  );
});

afterAll(() => project?.remove());

describe.each(['5.4', '7.0'] as const)('TypeScript %s', (version) => {
  let found: readonly Diagnostic[];
  let refused = 0;

  beforeAll(async () => {
    const files = misuses.flatMap(({ wrongFile, rightFile }) => [wrongFile, rightFile]);
    const compilerOptions = { module: 'node16', lib: ['es2022', 'dom'], types: [] };
    [found = []] = await compileProjects(version, project.directory, [
      { name: 'misuse', compilerOptions, files },
    ]);
  });

  const errorsOf = (file: string) =>
    found
      .filter((diagnostic) => diagnostic.file === file)
      .map(({ line, code, message }) => ({ line, code, message }));

  test.each(misuses)('refuses $title', ({ wrongFile, rightFile, code, message }) => {
    expect(errorsOf(rightFile)).toEqual([]);
    const [oldest, newest] = typeof code === 'number' ? [code, code] : code;
    expect(errorsOf(wrongFile)).toEqual([
      { line, code: version === '5.4' ? oldest : newest, message: expect.stringMatching(message) },
    ]);
    refused++;
  });

  test('finds nothing else wrong', () => {
    noteResult('Wrong use', 'mistakes refused, while their right twins compile', version, String(refused));
    expect(refused).toBe(misuses.length);
    const wrongFiles = new Set(misuses.map(({ wrongFile }) => wrongFile));
    expect(found.filter(({ file }) => file === undefined || !wrongFiles.has(file))).toEqual([]);
  });
});
