import { parseArgs } from 'node:util';
import type { InMemoryClawBookOptions } from '../in-memory-clawbook-options.ts';
import type { ListenOptions } from '../listen.ts';
import { isTier } from '../options/is-tier.ts';
import { isSchemeName, type WebhookScheme } from '../signing/signing-options.ts';

/** What a command line asks for. */
export type Command =
  | { readonly action: 'help' | 'version' }
  | {
      readonly action: 'serve';
      readonly clawbook: InMemoryClawBookOptions;
      readonly where: ListenOptions;
      /** Where the events go; `undefined` if nowhere. */
      readonly webhook: { readonly url: string; readonly secret: string } | undefined;
    };

/** The command that the arguments mean; throws an `Error` that names the flag that is not as it has to be. */
export function parseCommandLine(args: readonly string[]): Command {
  const { values } = parseArgs({ args: [...args], options: flags, strict: true });
  if (values.help) return { action: 'help' };
  if (values.version) return { action: 'version' };
  return {
    action: 'serve',
    clawbook: {
      apiKey: values.key,
      tier: readTier(values.tier),
      seed: !values.empty,
      webhooks: { scheme: readScheme(values.scheme) },
    },
    where: { port: readPort(values.port), host: values.host },
    webhook:
      values.webhook === undefined
        ? undefined
        : { url: readUrl(values.webhook), secret: readSecret(values.secret) },
  };
}

const flags = {
  port: { type: 'string', default: '4010' },
  host: { type: 'string', default: '127.0.0.1' },
  key: { type: 'string' },
  tier: { type: 'string', default: 'standard' },
  empty: { type: 'boolean', default: false },
  webhook: { type: 'string' },
  secret: { type: 'string', default: 'clawbook-mock-secret' },
  scheme: { type: 'string', default: 'hex' },
  help: { type: 'boolean', short: 'h', default: false },
  version: { type: 'boolean', short: 'v', default: false },
} as const;

function readPort(value: string): number {
  const port = Number(value);
  if (/^\d{1,5}$/.test(value) && port <= 65_535) return port;
  throw new Error(`--port must be a whole number from 0 to 65535, got '${value}'`);
}

function readTier(value: string): InMemoryClawBookOptions['tier'] {
  if (isTier(value)) return value;
  throw new Error(`--tier must be standard, pro or elite, got '${value}'`);
}

function readScheme(value: string): WebhookScheme {
  if (isSchemeName(value)) return value;
  throw new Error(`--scheme must be hex, timestamped or standardWebhooks, got '${value}'`);
}

function readUrl(value: string): string {
  if (/^https?:\/\//i.test(value) && URL.canParse(value)) return value;
  throw new Error(`--webhook must be a URL such as http://localhost:3000/webhooks, got '${value}'`);
}

function readSecret(value: string): string {
  if (value.trim() !== '') return value;
  throw new Error('--secret must not be blank');
}
