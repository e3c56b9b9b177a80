import { describe, expect, it, vi } from 'vitest';
import { settle } from '../../test/fake-clock.ts';
import { ConfigurationError } from '../errors/configuration-error.ts';
import type { Observers } from './events.ts';
import { leveledLogger, logLevels } from './logger.ts';
import { Reporter } from './reporter.ts';

const request = { endpoint: 'status', method: 'GET', url: 'https://a.example/api/v1/status', attempt: 1 };
const notice = { ...request, since: undefined, sunset: undefined, link: undefined, message: undefined };
const drift = { ...request, issues: [{ path: 'data.version', message: 'missing' }], requestId: 'req_1' };

function make(on: Observers = {}) {
  const lines: string[] = [];
  const note =
    (level: string) =>
    (message: string, ...values: unknown[]) => {
      lines.push([level, message, ...values.map(String)].join(' '));
    };
  const logger = { debug: note('debug'), info: note('info'), warn: note('warn'), error: note('error') };
  return { reporter: new Reporter(on, logger), lines };
}

/** Has the reporter report one event of each kind. */
function reportAll(reporter: Reporter): void {
  reporter.request(request);
  reporter.response({ ...request, status: 200, duration: 12, rateLimit: undefined });
  reporter.retry({ ...request, delay: 500, error: new ConfigurationError('m') });
  reporter.rateLimitWait({ ...request, delay: 500, until: new Date(0), reason: 'minute' });
  reporter.deprecation(notice);
  reporter.drift(drift);
}

describe('Reporter', () => {
  it('tells each observer what happens, and the log', () => {
    const names = ['request', 'response', 'retry', 'rateLimitWait', 'deprecation', 'drift'] as const;
    const called: string[] = [];
    const on = Object.fromEntries(names.map((name) => [name, () => called.push(name)]));
    const { reporter, lines } = make(on);
    reportAll(reporter);
    expect(called).toEqual(names);
    expect(lines).toEqual([
      'debug status: GET https://a.example/api/v1/status, attempt 1',
      'debug status: 200 after 12 ms',
      'info status: repeats in 500 ms after ConfigurationError: m',
      'info status: waits 500 ms for the rate limit (minute)',
      'warn status is deprecated',
      'warn status: the answer has another shape than expected (data.version: missing); it is used as it came',
    ]);
  });

  it.each<[string, () => unknown]>([
    [
      'throws',
      () => {
        throw new Error('the observer broke');
      },
    ],
    ['rejects', () => Promise.reject(new Error('the observer broke'))],
  ])('logs an observer that %s, and goes on', async (_, observer) => {
    const names = ['request', 'response', 'retry', 'rateLimitWait', 'deprecation', 'drift'];
    const { reporter, lines } = make(Object.fromEntries(names.map((name) => [name, observer])));
    reportAll(reporter);
    await settle();
    for (const name of names) {
      // What it threw is a value of the line, and so printed by the logger.
      expect(lines).toContain(`error The observer on.${name} failed: Error: the observer broke`);
    }
  });

  it('warns of the first long wait for the rate limit, once', () => {
    const { reporter, lines } = make();
    const wait = { ...request, until: new Date(0), reason: 'minute' } as const;
    for (const delay of [4_999, 5_000, 60_000]) reporter.rateLimitWait({ ...wait, delay });
    expect(lines).toEqual([
      'info status: waits 4999 ms for the rate limit (minute)',
      'warn status: waits 5000 ms for the rate limit (minute)',
      'info status: waits 60000 ms for the rate limit (minute)',
    ]);
  });

  it('warns of no wait that an observer is told of', () => {
    const { reporter, lines } = make({ rateLimitWait: () => {} });
    reporter.rateLimitWait({ ...request, delay: 60_000, until: new Date(0), reason: 'minute' });
    expect(lines).toEqual(['info status: waits 60000 ms for the rate limit (minute)']);
  });

  it('reports the deprecation of an endpoint once, with all that is known', () => {
    const deprecation = vi.fn<(event: unknown) => void>();
    const { reporter, lines } = make({ deprecation });
    const full = {
      ...notice,
      sunset: new Date('2026-06-30T23:59:59Z'),
      link: 'https://a.example/old',
      message: 'Use v2',
    };
    reporter.deprecation(full);
    reporter.deprecation(notice);
    reporter.deprecation({ ...notice, endpoint: 'config.get' });
    expect(deprecation.mock.calls).toEqual([[full], [{ ...notice, endpoint: 'config.get' }]]);
    expect(lines).toEqual([
      'warn status is deprecated, and stops working on 2026-06-30 (https://a.example/old): Use v2',
      'warn config.get is deprecated',
    ]);
  });

  it('tells the observer of every drift, and the log of each kind once', () => {
    const observer = vi.fn<(event: unknown) => void>();
    const { reporter, lines } = make({ drift: observer });
    const item = (index: number) => ({
      ...drift,
      issues: [{ path: `data.${index}.id`, message: 'missing' }],
    });
    for (const event of [drift, drift, item(0), item(7), { ...drift, endpoint: 'config.get' }]) {
      reporter.drift(event);
    }
    expect(observer).toHaveBeenCalledTimes(5);
    expect(lines).toHaveLength(3);
  });

  it('says a drift of a whole page in one short line', () => {
    const { reporter, lines } = make();
    const issues = Array.from({ length: 100 }, (_, index) => ({
      path: `data.${index}.direction`,
      message: 'expected a string, but it is missing',
    }));
    reporter.drift({ ...drift, issues });
    expect(lines).toHaveLength(1);
    expect(lines[0]?.length).toBeLessThan(1_000);
  });
});

describe('leveledLogger', () => {
  it.each(logLevels)('passes on what the level %s allows', (level) => {
    const seen: string[] = [];
    const note =
      (name: string) =>
      (message: string, ...values: unknown[]) =>
        seen.push([name, message, ...values].join(' '));
    const logger = leveledLogger(
      { debug: note('debug'), info: note('info'), warn: note('warn'), error: note('error') },
      level,
    );
    const names = ['error', 'warn', 'info', 'debug'] as const;
    for (const name of names) logger[name]('hello', 5);
    const allowed = names.slice(0, logLevels.indexOf(level));
    expect(seen).toEqual(allowed.map((name) => `${name} [clawbook-sdk] hello 5`));
  });

  it('keeps the logger `this`, and survives one that throws', () => {
    class Notebook {
      lines: string[] = [];
      debug(): void {
        throw new Error('disk full');
      }
      info(message: string): void {
        this.lines.push(message);
      }
      warn(): void {}
      error(): void {}
    }
    const notebook = new Notebook();
    const logger = leveledLogger(notebook, 'debug');
    logger.debug('lost');
    logger.info('kept');
    expect(notebook.lines).toEqual(['[clawbook-sdk] kept']);
  });
});
