import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { refusalOf } from '../../test/refusals.ts';
import { ConfigurationError } from '../errors/configuration-error.ts';
import { resolveClientOptions } from './resolve-client-options.ts';

const access = { apiKey: 'a-key-of-mine', baseUrl: 'https://a.example' };

beforeEach(() => {
  for (const name of ['CLAWBOOK_API_KEY', 'CLAWBOOK_BASE_URL', 'CLAWBOOK_LOG']) vi.stubEnv(name, undefined);
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

// As callers without types would pass them.
const resolve = (options: object) => resolveClientOptions(options, '1.0.0');
const refusal = (options: object) => refusalOf(() => resolve(options));

describe('the environment', () => {
  it('gives what no option says', () => {
    vi.stubEnv('CLAWBOOK_API_KEY', 'from-the-environment');
    vi.stubEnv('CLAWBOOK_BASE_URL', 'https://env.example');
    expect(resolve({})).toMatchObject({
      apiKey: 'from-the-environment',
      base: { origin: 'https://env.example' },
    });
    expect(resolve(access)).toMatchObject({ apiKey: 'a-key-of-mine', base: { origin: 'https://a.example' } });
  });

  it('names all that is missing, each with its option and its variable', () => {
    expect(refusal({})).toBe(
      '`apiKey` is missing: pass it, or set CLAWBOOK_API_KEY. `baseUrl` is missing: pass it, or set CLAWBOOK_BASE_URL.',
    );
    expect(refusal({ apiKey: 'a-key-of-mine' })).not.toContain('apiKey');
    expect(refusal({ baseUrl: 'https://a.example' })).not.toContain('baseUrl');
  });

  it.each(['', ' ', '\n'])('counts a variable as unset that is %j', (blank) => {
    vi.stubEnv('CLAWBOOK_API_KEY', blank);
    vi.stubEnv('CLAWBOOK_BASE_URL', blank);
    vi.stubEnv('CLAWBOOK_LOG', blank);
    expect(refusal({})).toContain('CLAWBOOK_API_KEY. `baseUrl` is missing');
    expect(() => resolve(access)).not.toThrow();
  });

  it('does not help out an option that is blank', () => {
    vi.stubEnv('CLAWBOOK_API_KEY', 'from-the-environment');
    vi.stubEnv('CLAWBOOK_BASE_URL', 'https://env.example');
    expect(refusal({ apiKey: '' })).toContain('`apiKey` is blank');
    expect(refusal({ baseUrl: '' })).toContain('`baseUrl` is no http(s) URL');
  });

  it.each([
    ['CLAWBOOK_API_KEY', 'a-key\nof-mine'],
    ['CLAWBOOK_BASE_URL', 'nonsense'],
    ['CLAWBOOK_LOG', 'verbose'],
  ])('is named when %s has a wrong value, which no option of the program has', (name, value) => {
    vi.stubEnv('CLAWBOOK_API_KEY', 'from-the-environment');
    vi.stubEnv('CLAWBOOK_BASE_URL', 'https://env.example');
    vi.stubEnv(name, value);
    expect(refusal({})).toContain(name);
  });

  it.each([
    [undefined, undefined, ['warn', 'error']],
    ['debug', undefined, ['debug', 'info', 'warn', 'error']],
    ['debug', 'error', ['error']],
    ['error', 'off', []],
    [undefined, 'info', ['info', 'warn', 'error']],
  ])('says with CLAWBOOK_LOG=%s, and the option with %s, what is logged', (variable, logLevel, levels) => {
    vi.stubEnv('CLAWBOOK_LOG', variable);
    const seen: string[] = [];
    const note = (level: string) => () => {
      seen.push(level);
      throw new Error('A logger that throws breaks nothing.');
    };
    const logger = { debug: note('debug'), info: note('info'), warn: note('warn'), error: note('error') };
    const { reporter } = resolve({
      ...access,
      logger,
      logLevel,
      on: { request: () => fail(), retry: () => fail() },
    });
    const request = { endpoint: 'status', method: 'GET', url: 'https://a.example/api/v1/status', attempt: 1 };
    reporter.retry({ ...request, delay: 1, error: new ConfigurationError('m') });
    reporter.drift({ ...request, issues: [], requestId: undefined });
    reporter.response({ ...request, status: 200, duration: 1, rateLimit: undefined });
    expect([...new Set(seen)].sort()).toEqual([...levels].sort());
  });
});

describe('a web page', () => {
  it('is refused, unless the caller takes the risk', () => {
    vi.stubGlobal('window', { document: {} });
    const { process } = globalThis;
    vi.stubGlobal('process', { env: {} });
    const message = refusal(access);
    const allowed = resolve({ ...access, dangerouslyAllowBrowser: true });
    vi.stubGlobal('process', process);
    expect(message).toContain('dangerouslyAllowBrowser: true');
    expect(allowed.userAgent).toBe('clawbook-sdk/1.0.0');
  });

  it('is not what a test library imitates inside of Node.js', () => {
    vi.stubGlobal('window', { document: {} });
    expect(refusal(access)).toBe('It was not refused.');
  });
});

function fail(): never {
  throw new Error('An observer that throws breaks nothing.');
}
