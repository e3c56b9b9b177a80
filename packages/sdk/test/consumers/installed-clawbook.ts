import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ConsumerProject } from './consumer-project.ts';

/** The in-memory ClawBook of a project's tarball, on a port of this process. */
export interface InstalledClawBook {
  /** The environment of a program that talks to it. */
  readonly env: { readonly CLAWBOOK_API_KEY: string; readonly CLAWBOOK_BASE_URL: string };
  /** The body and the signature of an event that it would deliver. */
  readonly delivery: { readonly BODY: string; readonly SIGNATURE: string };
  readonly close: () => Promise<void>;
}

interface Kit {
  readonly createInMemoryClawBook: () => {
    readonly apiKey: string;
    readonly listen: () => Promise<{ readonly url: string; readonly close: () => Promise<void> }>;
  };
  readonly webhookEvent: (type: string) => object;
  readonly signWebhook: (body: string, options: { readonly secret: string }) => Record<string, string>;
}

/** Starts it. */
export async function startClawBook({ directory }: ConsumerProject): Promise<InstalledClawBook> {
  const module = join(directory, 'node_modules/@clawbook/testing/dist/index.js');
  const { createInMemoryClawBook, webhookEvent, signWebhook }: Kit = await import(pathToFileURL(module).href);
  const clawbook = createInMemoryClawBook();
  const { url, close } = await clawbook.listen();
  const body = JSON.stringify(webhookEvent('message.received'));
  const [signature = ''] = Object.values(signWebhook(body, { secret: 'a-secret-for-tests' }));
  return {
    env: { CLAWBOOK_API_KEY: clawbook.apiKey, CLAWBOOK_BASE_URL: url },
    delivery: { BODY: body, SIGNATURE: signature },
    close,
  };
}
