import type { HeaderOptions } from '../request/build-headers.ts';
import { checkHeaders, checkNumber, checkOneOf } from './check-option.ts';
import type { ValidationMode } from './client-options.ts';

/** What a client and a single call can both be told, complete. */
export interface CallSettings {
  readonly timeout: number;
  readonly deadline: number | undefined;
  readonly maxRetries: number;
  readonly maxWait: number;
  readonly validation: ValidationMode;
  readonly headers: HeaderOptions;
}

const milliseconds = { least: 1, most: 2 ** 31 - 1, unit: ' of milliseconds' };

/** The longest wait for the rate limit over one call, in milliseconds, where nothing else is said. */
export const defaultMaxWait = 120_000;

const defaults: CallSettings = {
  timeout: 30_000,
  deadline: undefined,
  maxRetries: 2,
  maxWait: defaultMaxWait,
  validation: 'warn',
  headers: {},
};

/** A longest wait for the rate limit; undefined passes. */
export function checkMaxWait(name: string, value: unknown): number | undefined {
  return checkNumber(name, value, { least: 0, unit: ' of milliseconds' });
}

type GivenSettings = { readonly [Name in keyof CallSettings]?: CallSettings[Name] | undefined };

/**
 * Checks what is given and completes it.
 *
 * @param base what holds where nothing is given
 * @throws ConfigurationError that names the option, what came and what to pass
 */
export function checkCallSettings(given: GivenSettings, base: CallSettings = defaults): CallSettings {
  checkHeaders('headers', given.headers);
  return {
    timeout: checkNumber('timeout', given.timeout, milliseconds) ?? base.timeout,
    deadline: checkNumber('deadline', given.deadline, milliseconds) ?? base.deadline,
    maxRetries:
      checkNumber('maxRetries', given.maxRetries, { least: 0, most: 100, whole: true }) ?? base.maxRetries,
    maxWait: checkMaxWait('maxWait', given.maxWait) ?? base.maxWait,
    validation: checkOneOf('validation', given.validation, ['warn', 'strict', 'off']) ?? base.validation,
    headers: given.headers === undefined ? base.headers : { ...given.headers },
  };
}
