import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateFilterSchema } from './date-filter.ts';
import { sortSchema } from './sort.ts';
import type { StandardSchema } from './standard-schema.ts';

/** What a schema makes of a value; undefined if it refuses it. */
function accepted<Output>(schema: StandardSchema<Output>, value: unknown): Output | undefined {
  const result = schema['~standard'].validate(value);
  if (result instanceof Promise) throw new TypeError('It answers at once.');
  return result.issues === undefined ? result.value : undefined;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

describe('a day, of any date', () => {
  it('is its day in UTC, whatever the time and the place', () => {
    const date = fc.date({
      min: new Date('0000-01-01T00:00:00Z'),
      max: new Date('9999-12-31T23:59:59.999Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(date, (given) => {
        const year = String(given.getUTCFullYear()).padStart(4, '0');
        const day = `${year}-${twoDigits(given.getUTCMonth() + 1)}-${twoDigits(given.getUTCDate())}`;
        expect(accepted(dateFilterSchema, given)).toBe(day);
        expect(accepted(dateFilterSchema, day)).toBe(day);
      }),
    );
  });

  it('is the same for all moments of the 24 hours that it has, also where clocks are put forward', () => {
    const day = fc.date({ min: new Date('1970-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 86_399_999 }), (given, milliseconds) => {
        const midnight = Math.floor(given.getTime() / 86_400_000) * 86_400_000;
        expect(accepted(dateFilterSchema, new Date(midnight + milliseconds))).toBe(
          accepted(dateFilterSchema, new Date(midnight)),
        );
      }),
    );
  });

  it('is refused if there is no such day in the calendar', () => {
    fc.assert(
      fc.property(fc.nat({ max: 9_999 }), fc.nat({ max: 13 }), fc.nat({ max: 32 }), (year, month, day) => {
        const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
        const lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
        const isDay = day >= 1 && day <= (lengths[month - 1] ?? 0);
        const text = `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`;
        expect(accepted(dateFilterSchema, text)).toBe(isDay ? text : undefined);
      }),
    );
  });

  it('has the wire’s form or is refused, whatever is passed', () => {
    const value = fc.oneof(fc.anything({ withDate: true }), fc.date(), fc.string(), fc.date().map(String));
    fc.assert(
      fc.property(value, (given) => {
        const day = accepted(dateFilterSchema, given);
        expect(day ?? '2026-01-31').toMatch(/^\d{4}-\d\d-\d\d$/);
      }),
    );
  });
});

describe('a sort', () => {
  const schema = sortSchema(['created_at']);
  const key = fc.stringMatching(/^-?[A-Za-z][\w.]{0,12}$/);

  it('is the list of its keys, as a list and as the text that goes over the wire', () => {
    fc.assert(
      fc.property(fc.array(key, { minLength: 1, maxLength: 6 }), (keys) => {
        expect(accepted(schema, keys)).toEqual(keys);
        expect(accepted(schema, keys.join(','))).toEqual(keys);
      }),
    );
  });

  it('holds nothing but keys, or is refused, whatever is passed', () => {
    const almost = fc.array(fc.oneof(key, fc.string(), fc.constantFrom('', '-', '--a', 'a b', '1a', ',')));
    fc.assert(
      fc.property(
        fc.oneof(
          almost,
          almost.map((keys) => keys.join(',')),
          fc.anything(),
        ),
        (given) => {
          const keys = accepted(schema, given);
          fc.pre(keys !== undefined);
          expect(keys.length).toBeGreaterThan(0);
          for (const one of keys) expect(one).toMatch(/^-?[A-Za-z][\w.]*$/);
          expect(keys.join(',')).toBe(Array.isArray(given) ? given.join(',') : given);
        },
      ),
    );
  });
});
