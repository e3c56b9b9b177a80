import type { Method } from '@clawbook/contract';
import { checked } from '../options/checked.ts';
import { closedObject } from '../options/closed-object.ts';
import type { FaultConditions } from './fault.ts';

const methods = new Set<unknown>(['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] satisfies Method[]);

const target = closedObject({
  method: checked<Method>(
    (value) => methods.has(value),
    "'GET', 'POST', 'PUT', 'PATCH' or 'DELETE'",
  ).optional(),
  path: checked<string>(
    (value) => typeof value === 'string' && value.startsWith('/'),
    "a path that begins with '/', such as '/messages/*'",
  ).optional(),
});

const predicate = checked<Exclude<FaultConditions['when'], object | undefined>>(
  (value) => typeof value === 'function',
  'a function',
);

/** The schemas of the fields that every fault has; what `when` may be depends on what came. */
export function conditionFields(when: unknown) {
  return {
    when: typeof when === 'function' ? predicate : target.optional(),
    times: checked<number>(
      (value) => isCount(value, 1) || value === Number.POSITIVE_INFINITY,
      'a whole number from 1, or Infinity',
    ).optional(),
    skip: checked<number>((value) => isCount(value, 0), 'a whole number from 0').optional(),
  };
}

function isCount(value: unknown, least: number): boolean {
  return Number.isSafeInteger(value) && Number(value) >= least;
}
