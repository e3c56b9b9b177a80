import { ConfigurationError } from '../errors/configuration-error.ts';
import { FirstTimes } from '../observe/first-times.ts';
import { type LogLevel, leveledLogger, logLevels } from '../observe/logger.ts';
import { Reporter } from '../observe/reporter.ts';
import { type BaseUrl, readBaseUrl } from '../request/base-url.ts';
import { userAgent } from '../request/user-agent.ts';
import { type CallSettings, checkCallSettings } from './call-settings.ts';
import { checkApiKey } from './check-api-key.ts';
import { checkBoolean, checkFunction, checkNames, checkNumber, checkOneOf } from './check-option.ts';
import type { ApiKeyOption, ClientOptions, FetchFunction } from './client-options.ts';
import { type RateLimitSettings, resolveRateLimit } from './resolve-rate-limit.ts';
import { environmentVariable, isBrowser, runtimeName } from './runtime.ts';
import { resolveTls, type TlsSettings } from './tls-settings.ts';

/** A client's options, checked and complete. */
export interface ResolvedOptions extends CallSettings, RateLimitSettings {
  readonly apiKey: ApiKeyOption;
  readonly base: BaseUrl;
  readonly maxConcurrent: number;
  readonly fetch: FetchFunction | undefined;
  readonly tls: TlsSettings | undefined;
  readonly logLevel: LogLevel;
  readonly reporter: Reporter;
  readonly userAgent: string;
}

const names: readonly string[] = [
  'apiKey',
  'baseUrl',
  'timeout',
  'deadline',
  'maxRetries',
  'rateLimit',
  'maxConcurrent',
  'validation',
  'headers',
  'fetch',
  'tls',
  'allowInsecureHttp',
  'logger',
  'logLevel',
  'on',
  'appInfo',
  'dangerouslyAllowBrowser',
] satisfies readonly (keyof ClientOptions)[];

/** What people look for here, and where it is. */
const elsewhere: ReadonlyMap<string, string> = new Map([
  ...['tier', 'perMinute', 'perHour', 'maxWait', 'store'].map(placedIn('rateLimit')),
  ...['ca', 'servername', 'rejectUnauthorized'].map(placedIn('tls')),
  ...['signal', 'idempotencyKey', 'query', 'concurrency'].map((name): [string, string] => [
    name,
    'It is an option of a call, and goes into its last argument.',
  ]),
]);

function placedIn(option: keyof ClientOptions): (name: string) => [string, string] {
  return (name) => [name, `It goes into \`${option}\`: { ${option}: { ${name}: … } }.`];
}

/**
 * Checks a client's options and completes them with the environment and the defaults.
 *
 * @param sdkVersion for the `User-Agent`
 * @param firstTimes what was reported before, by the client that this one is made of
 * @throws ConfigurationError that names the option, what came and what to pass
 */
export function resolveClientOptions(
  options: ClientOptions,
  sdkVersion: string,
  firstTimes = new FirstTimes(),
): ResolvedOptions {
  checkClientNames(options);
  checkBrowser(options);
  const logLevel = resolveLogLevel(options);
  for (const name of ['allowInsecureHttp', 'dangerouslyAllowBrowser'] as const)
    checkBoolean(name, options[name]);
  checkFunction('fetch', options.fetch);
  const access = requireAccess(options);
  return {
    ...checkCallSettings(options),
    ...access,
    ...resolveRateLimit(options.rateLimit),
    maxConcurrent:
      checkNumber('maxConcurrent', options.maxConcurrent, { least: 1, most: 1_000, whole: true }) ?? 5,
    fetch: options.fetch,
    tls: resolveTls(options.tls, { origin: access.base.origin, hasFetch: options.fetch !== undefined }),
    logLevel,
    reporter: resolveReporter(options, logLevel, firstTimes),
    userAgent: userAgent(sdkVersion, runtimeName(), checkAppInfo(options.appInfo)),
  };
}

/** Refuses what are no options of a client. */
export function checkClientNames(options: unknown): void {
  checkNames('The client options', options, names, elsewhere);
}

function checkBrowser({ dangerouslyAllowBrowser = false }: ClientOptions): void {
  if (!isBrowser() || dangerouslyAllowBrowser) return;
  throw new ConfigurationError(
    'clawbook-sdk must not run in a web page: everyone who opens it could read the API key. Call ClawBook from ' +
      'your server, or pass `dangerouslyAllowBrowser: true` if the page is yours alone.',
  );
}

function requireAccess(options: ClientOptions): Pick<ResolvedOptions, 'apiKey' | 'base'> {
  const apiKey = options.apiKey ?? variable('CLAWBOOK_API_KEY');
  const baseUrl = options.baseUrl ?? variable('CLAWBOOK_BASE_URL');
  if (apiKey === undefined || baseUrl === undefined) {
    const missing = [
      ...(apiKey === undefined ? ['`apiKey` is missing: pass it, or set CLAWBOOK_API_KEY'] : []),
      ...(baseUrl === undefined ? ['`baseUrl` is missing: pass it, or set CLAWBOOK_BASE_URL'] : []),
    ];
    throw new ConfigurationError(`${missing.join('. ')}.`);
  }
  // Who made no mistake in the program looks for it in the environment.
  const keyName = options.apiKey === undefined ? 'CLAWBOOK_API_KEY' : '`apiKey`';
  const urlName = options.baseUrl === undefined ? 'CLAWBOOK_BASE_URL' : '`baseUrl`';
  return {
    apiKey: typeof apiKey === 'function' ? apiKey : checkApiKey(keyName, apiKey),
    base: readBaseUrl(urlName, baseUrl, options.allowInsecureHttp ?? false),
  };
}

function resolveReporter(options: ClientOptions, logLevel: LogLevel, firstTimes: FirstTimes): Reporter {
  const { on = {}, logger = console } = options;
  checkNames('`on`', on, ['request', 'response', 'retry', 'rateLimitWait', 'deprecation', 'drift']);
  for (const [name, observer] of Object.entries(on)) checkFunction(`on.${name}`, observer);
  for (const name of ['debug', 'info', 'warn', 'error'] as const) {
    if (typeof (logger as Partial<typeof logger> | null)?.[name] !== 'function') {
      throw new ConfigurationError(
        `\`logger\` must have the methods debug, info, warn and error; ${name} is missing.`,
      );
    }
  }
  return new Reporter({ ...on }, leveledLogger(logger, logLevel), firstTimes);
}

function resolveLogLevel({ logLevel }: ClientOptions): LogLevel {
  const chosen = checkOneOf('logLevel', logLevel, logLevels);
  return chosen ?? checkOneOf('CLAWBOOK_LOG', variable('CLAWBOOK_LOG')?.toLowerCase(), logLevels) ?? 'warn';
}

function checkAppInfo(appInfo: ClientOptions['appInfo']): ClientOptions['appInfo'] {
  if (appInfo === undefined) return undefined;
  checkNames('`appInfo`', appInfo, ['name', 'version']);
  for (const [name, value] of Object.entries(appInfo)) {
    if (value !== undefined && !/^[\w!#$%&'*+.^`|~-]+$/.test(String(value))) {
      throw new ConfigurationError(`\`appInfo.${name}\` must be a word without spaces, such as 'my-bot'.`);
    }
  }
  if (appInfo.name === undefined)
    throw new ConfigurationError("`appInfo.name` is missing: pass such as 'my-bot'.");
  return appInfo;
}

// A variable that is set to nothing counts as not set: that is how shells and compose files unset one.
function variable(name: string): string | undefined {
  const value = environmentVariable(name);
  return value === undefined || value.trim() === '' ? undefined : value;
}
