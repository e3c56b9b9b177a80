import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headerText } from '../../test/any-text.ts';
import { readDeprecation } from './read-deprecation.ts';
import { readRateLimit } from './read-rate-limit.ts';
import { readRateLimitWait } from './read-rate-limit-wait.ts';
import { readRetryAfter } from './read-retry-after.ts';
import { readServerTime } from './read-server-time.ts';

const now = fc
  .date({ min: new Date(0), max: new Date('2286-01-01'), noInvalidDate: true })
  .map((date) => date.getTime());
const date = fc.oneof(
  fc.date({ noInvalidDate: true }).map((of) => of.toUTCString()),
  fc.date({ noInvalidDate: true }).map((of) => of.toISOString()),
);
const number = fc.oneof(
  fc.nat().map(String),
  fc.bigInt().map(String),
  fc.nat({ max: 400 }).map((length) => '9'.repeat(length)),
  fc.double().map(String),
  fc.integer({ min: 1_600_000_000, max: 1_900_000_000 }).map(String),
  fc.stringMatching(/^[+-]?\d{0,20}(?:[.,]\d{0,5})?(?:e\d{1,3})?$/),
);
const text = fc.oneof(headerText(), date, number);

/** Headers of which any can be missing, or say anything. */
const headers = fc
  .record(
    {
      'retry-after': text,
      date: text,
      'x-ratelimit-limit': fc.oneof(number, text),
      'x-ratelimit-remaining': fc.oneof(number, text),
      'x-ratelimit-reset': fc.oneof(number, text),
      deprecation: fc.oneof(
        text,
        fc.nat().map((seconds) => `@${seconds}`),
      ),
      sunset: text,
      link: text,
    },
    { requiredKeys: [] },
  )
  .map((record) => new Headers(record));

function isWait(milliseconds: number | undefined): boolean {
  return milliseconds === undefined || (Number.isFinite(milliseconds) && milliseconds >= 0);
}

describe('what is read of any headers', () => {
  it('is a wait that ends and does not lie in the past, or none', () => {
    fc.assert(
      fc.property(headers, now, (of, time) => {
        expect(
          [readRetryAfter(of, time), readRateLimitWait(of, time)].filter((wait) => !isWait(wait)),
        ).toEqual([]);
      }),
    );
  });

  it('is the wait that was meant, in seconds and as a date', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), now, (seconds, time) => {
        expect(readRetryAfter(new Headers({ 'retry-after': String(seconds) }), time)).toBe(seconds * 1_000);
        const until = Math.floor(time / 1_000) * 1_000 + seconds * 1_000;
        const asDate = new Headers({ 'retry-after': new Date(until).toUTCString() });
        expect(readRetryAfter(asDate, time)).toBe(Math.max(0, until - time));
      }),
    );
  });

  it('is a rate limit that makes sense, or none', () => {
    fc.assert(
      fc.property(headers, (of) => {
        const { limit, remaining, resetAt } = readRateLimit(of) ?? {
          limit: 1,
          remaining: 0,
          resetAt: new Date('2026'),
        };
        expect([limit, remaining].every(Number.isSafeInteger)).toBe(true);
        expect(limit).toBeGreaterThanOrEqual(1);
        expect(remaining).toBeGreaterThanOrEqual(0);
        expect(remaining).toBeLessThanOrEqual(limit);
        expect(resetAt.getUTCFullYear()).toBeGreaterThanOrEqual(2001);
        expect(resetAt.getUTCFullYear()).toBeLessThanOrEqual(2286);
      }),
    );
  });

  it('is the rate limit that was told', () => {
    const told = fc.nat({ max: 1e9 }).chain((remaining) =>
      fc.record({
        remaining: fc.constant(remaining),
        limit: fc.integer({ min: Math.max(1, remaining), max: 1e9 }),
        reset: fc.integer({ min: 1e9, max: 1e10 }),
      }),
    );
    fc.assert(
      fc.property(told, ({ limit, remaining, reset }) => {
        const of = new Headers({
          'x-ratelimit-limit': String(limit),
          'x-ratelimit-remaining': String(remaining),
          'x-ratelimit-reset': String(reset),
        });
        expect(readRateLimit(of)).toEqual({ limit, remaining, resetAt: new Date(reset * 1_000) });
      }),
    );
  });

  it('is a time that can be reckoned with, or none', () => {
    fc.assert(
      fc.property(headers, (of) => {
        const time = readServerTime(of);
        expect(time === undefined || Number.isFinite(time)).toBe(true);
      }),
    );
  });

  it('is a notice of deprecation with dates that can be written down, or none', () => {
    const meta = fc.record({ deprecation: fc.jsonValue(), warnings: fc.jsonValue() }, { requiredKeys: [] });
    fc.assert(
      fc.property(headers, meta, (of, beside) => {
        const { since, sunset, link, message } = readDeprecation(of, beside) ?? {};
        for (const date of [since, sunset]) expect(() => date?.toISOString()).not.toThrow();
        for (const said of [link, message]) expect(['string', 'undefined']).toContain(typeof said);
      }),
    );
  });
});
