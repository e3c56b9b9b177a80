import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInMemoryClawBook, type ListeningServer, signWebhook, webhookEvent } from '@clawbook/testing';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { expectedStart } from './expected-start.ts';

const folder = join(import.meta.dirname, '../migration');

/** The samples of the guide to migration in one language, by the names of their files, and what they need to run. */
export interface MigrationSamples {
  readonly files: readonly string[];
  /** Those that make calls. */
  readonly callers: readonly string[];
  /** The one that receives events. */
  readonly receiver: string;
  /** Where an in-memory ClawBook listens while the tests run. */
  readonly url: string;
  /** An event as it is delivered. */
  readonly delivery: { readonly secret: string; readonly body: string; readonly signature: string };
  readonly pathOf: (file: string) => string;
  /** How its output begins, as it says itself. */
  readonly expectedOf: (file: string) => string;
}

/** Starts an in-memory ClawBook before the tests of a file, for the samples in another language than ours. */
export function useMigrationSamples(extension: 'php' | 'py'): MigrationSamples {
  const clawbook = createInMemoryClawBook({ apiKey: 'YOUR_API_KEY' });
  let server: ListeningServer;
  beforeAll(async () => {
    server = await clawbook.listen();
  });
  beforeEach(() => clawbook.reset());
  afterAll(() => server.close());

  const files = readdirSync(folder).filter((file) => file.endsWith(`.${extension}`));
  const receiver = `webhook.${extension}`;
  const secret = 'a-secret-of-your-own';
  const body = JSON.stringify(webhookEvent('message.received'));
  const { 'X-ClawBook-Signature': signature = '' } = signWebhook(body, { secret });
  return {
    files,
    callers: files.filter((file) => file !== receiver),
    receiver,
    get url() {
      return server.url;
    },
    delivery: { secret, body, signature },
    pathOf: (file) => join(folder, file),
    expectedOf: (file) => expectedStart(`migration/${file}`),
  };
}
