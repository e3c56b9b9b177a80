import type { RateLimitOptions } from '../rate-limit-options.ts';
import { checked } from './checked.ts';
import { closedObject } from './closed-object.ts';

/** The schema of the options of a rate limit. */
export const rateLimitSchema = closedObject({
  perMinute: checked<number>(isCount, 'a whole number from 1').optional(),
  perHour: checked<number>(
    (value) => isCount(value) || value === Number.POSITIVE_INFINITY,
    'a whole number from 1, or Infinity',
  ).optional(),
  minute: windowLength().optional(),
  hour: windowLength().optional(),
  windowStart: checked<RateLimitOptions['windowStart']>(
    (value) => value === 'clock' || value === 'first_request',
    "'clock' or 'first_request'",
  ).optional(),
  headers: checked<boolean>((value) => typeof value === 'boolean', 'true or false').optional(),
  resetHeader: checked<RateLimitOptions['resetHeader']>(
    (value) => value === 'rounded_up' || value === 'rounded_down' || value === 'seconds_left',
    "'rounded_up', 'rounded_down' or 'seconds_left'",
  ).optional(),
});

function windowLength() {
  return checked<number>(isCount, 'a whole number of milliseconds from 1');
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 1;
}
