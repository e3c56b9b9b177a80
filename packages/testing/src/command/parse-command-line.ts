import { parseArgs } from 'node:util';
import type { InMemoryClawBookOptions } from '../in-memory-clawbook-options.ts';
import type { ListenOptions } from '../listen.ts';
import { isTier } from '../options/is-tier.ts';
import type { RateLimitOptions } from '../rate-limit-options.ts';
import { isSchemeName, type WebhookScheme } from '../signing/signing-options.ts';

/** What a command line asks for. */
export type Command = { readonly action: 'help' | 'version' } | ServeCommand;

/** Asks for a server. */
export interface ServeCommand {
  readonly action: 'serve';
  readonly clawbook: InMemoryClawBookOptions;
  readonly where: ListenOptions;
  /** Where the events go; `undefined` if nowhere. */
  readonly webhook: { readonly url: string; readonly secret: string } | undefined;
  /** How much later each answer comes, in milliseconds. */
  readonly latency: number;
}

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
      rateLimit: readLimit(values.limit),
      webhooks: { scheme: readScheme(values.scheme) },
    },
    where: { port: readPort(values.port), host: values.host },
    webhook:
      values.webhook === undefined
        ? undefined
        : { url: readUrl(values.webhook), secret: readSecret(values.secret) },
    latency: readLatency(values.latency),
  };
}

const flags = {
  port: { type: 'string', default: '4010' },
  host: { type: 'string', default: '127.0.0.1' },
  key: { type: 'string' },
  tier: { type: 'string', default: 'standard' },
  limit: { type: 'string' },
  latency: { type: 'string', default: '0' },
  empty: { type: 'boolean', default: false },
  webhook: { type: 'string' },
  secret: { type: 'string', default: 'clawbook-mock-secret' },
  scheme: { type: 'string', default: 'hex' },
  help: { type: 'boolean', short: 'h', default: false },
  version: { type: 'boolean', short: 'v', default: false },
} as const;

const units = new Map([
  ['ms', 1],
  ['s', 1_000],
  ['m', 60_000],
]);

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

/** `5/2s` is 5 requests in a window of 2 s, and no other limit. */
function readLimit(value: string | undefined): RateLimitOptions | undefined {
  if (value === undefined) return undefined;
  const [, count, length, unit] = /^([1-9]\d{0,8})\/([1-9]\d{0,8})(ms|s|m)$/.exec(value) ?? [];
  if (count === undefined || length === undefined || unit === undefined) {
    throw new Error(`--limit must be requests in a time, such as 5/2s, 100/1m or 1/500ms, got '${value}'`);
  }
  const milliseconds = Number(length) * (units.get(unit) ?? 1);
  return { perMinute: Number(count), minute: milliseconds, perHour: Number.POSITIVE_INFINITY };
}

function readLatency(value: string): number {
  if (/^\d{1,9}$/.test(value)) return Number(value);
  throw new Error(`--latency must be a whole number of milliseconds, got '${value}'`);
}
