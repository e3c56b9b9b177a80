import { type RateLimitRecord, unknownRateLimit } from './rate-limit-record.ts';

// Goes up with each change of the record that an older SDK could not read.
const format = 1;

const numbers = [
  'window',
  'taken',
  'inFlight',
  'inFlightBefore',
  'lastTakenAt',
  'requests',
  'closedUntil',
  'closedSince',
  'windowLength',
  'minuteLength',
];
const minuteNumbers = ['window', 'endsAt', 'firstSeenAt', 'seen', 'unseen', 'unseenAt'];
const toldNumbers = ['limit', 'remaining', 'resetAt'];
const partNumbers = ['startedAt', 'lastAt', 'count'];

/** A record as text, for a store. */
export function writeRecord(record: RateLimitRecord): string {
  return JSON.stringify({ format, ...record });
}

/**
 * The record of a text; an unknown one if there is none yet.
 *
 * @throws Error if the text is none that `writeRecord` made
 */
export function readRecord(text: unknown): RateLimitRecord {
  if (text === undefined || text === null) return unknownRateLimit;
  if (typeof text !== 'string') throw new Error(`it gave back ${typeof text} instead of a text`);
  const value: unknown = JSON.parse(text);
  if (!isRecord(value)) throw new Error('it gave back a text that the SDK did not put in');
  return value;
}

function isRecord(value: unknown): value is RateLimitRecord {
  if (!hasNumbers(value, ['format', ...numbers]) || value['format'] !== format) return false;
  const { minute, hour, roundsDown, isMeasured } = value;
  return (
    (minute === undefined || isMinute(minute)) &&
    Array.isArray(hour) &&
    hour.every((part) => hasNumbers(part, partNumbers)) &&
    typeof roundsDown === 'boolean' &&
    typeof isMeasured === 'boolean'
  );
}

function isMinute(value: unknown): boolean {
  return (
    hasNumbers(value, minuteNumbers) &&
    toldNumbers.every((name) => value[name] === undefined || Number.isFinite(value[name]))
  );
}

function hasNumbers(value: unknown, names: readonly string[]): value is Record<string, unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    names.every((name) => Number.isFinite(Reflect.get(value, name)))
  );
}
