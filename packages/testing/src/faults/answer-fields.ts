import { received } from '@clawbook/contract';
import * as z from 'zod';
import { checked } from '../options/checked.ts';

/** Statuses whose answers have no body. */
const bodiless = new Set<unknown>([204, 205, 304]);

/** Whether an answer with this status has no body. */
export function isBodiless(status: unknown): boolean {
  return bodiless.has(status);
}

/** The schema of an HTTP status that can be answered. */
export const statusField = checked<number>(isStatus, 'a whole number from 200 to 599');

/** The schema of the status of an answer with a body. */
export const statusWithBodyField = checked<number>(
  (value) => isStatus(value) && !isBodiless(value),
  'a whole number from 200 to 599 whose answers have a body',
);

/** The schema of text. */
export const textField = checked<string>((value) => typeof value === 'string', 'a string');

/** The schema of a switch. */
export const switchField = checked<boolean>((value) => typeof value === 'boolean', 'true or false');

/** The schema of a number of bytes. */
export const bytesField = checked<number>(
  (value) => Number.isSafeInteger(value) && Number(value) >= 0,
  'a whole number of bytes from 0',
);

/** The schema of what is sent as a body: text, or anything that JSON can say. */
export const bodyField = checked<unknown>(isJson, 'a string, or something that JSON can say');

/** The schema of headers to be set, or to be taken away with `null`. */
export const headersField = z.record(
  checked<string>((name) => isHeader(name, ''), ''),
  checked<string | null>(
    (value) => value === null || (typeof value === 'string' && isHeader('x', value)),
    'the text of a header, or null to take the header away',
  ),
  {
    error: ({ code, input }) =>
      code === 'invalid_key'
        ? 'is not named like a header'
        : `must be an object of headers, got ${received(input)}`,
  },
);

function isStatus(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) >= 200 && Number(value) <= 599;
}

function isJson(value: unknown): boolean {
  try {
    return JSON.stringify(value) !== undefined;
  } catch {
    return false;
  }
}

function isHeader(name: unknown, value: string): boolean {
  try {
    return new Headers({ [String(name)]: value }).has(String(name));
  } catch {
    return false;
  }
}
