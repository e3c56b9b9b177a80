import type * as z from 'zod';
import { checked } from '../options/checked.ts';
import { closedObject } from '../options/closed-object.ts';
import {
  bodyField,
  bytesField,
  headersField,
  isBodiless,
  statusField,
  statusWithBodyField,
  switchField,
  textField,
} from './answer-fields.ts';
import { conditionFields } from './condition-fields.ts';
import type { Fault, FaultType } from './fault.ts';
import { longestTimer } from './pause.ts';

/** The fields of a fault as they came, by which its schema is chosen. */
export type FaultFields = Readonly<Partial<Record<'when' | 'at' | 'after' | 'status' | 'body', unknown>>>;

/** The schema of a type of faults, for one with these fields. */
export function faultSchema(type: FaultType, fields: FaultFields): z.ZodType<Fault> {
  const conditions = conditionFields(fields.when);
  switch (type) {
    case 'latency':
      return closedObject({ type: exactly(type), milliseconds, ...conditions });
    case 'status':
      return closedObject({
        type: exactly(type),
        status: statusField,
        ...contentFields(fields),
        headers: headersField.optional(),
        carryOut: switchField.optional(),
        ...conditions,
      });
    case 'html': {
      const status = statusWithBodyField.optional();
      const [html, carryOut] = [textField.optional(), switchField.optional()];
      return closedObject({ type: exactly(type), status, html, carryOut, ...conditions });
    }
    case 'malformed_json':
      return closedObject({ type: exactly(type), ...conditions });
    case 'headers':
      return closedObject({ type: exactly(type), headers: headersField, ...conditions });
    case 'truncate':
      return closedObject({ type: exactly(type), bytes: bytesField.optional(), ...conditions });
    case 'reset':
      return resetSchema(fields.at, conditions);
    case 'stall':
      return stallSchema(fields.after, conditions);
  }
}

function exactly<Value extends string>(value: Value) {
  return checked<Value>((actual) => actual === value, `'${value}'`);
}

const milliseconds = checked<number>(
  (value) => typeof value === 'number' && value >= 0 && value <= longestTimer,
  `a number of milliseconds from 0 to ${longestTimer}`,
);

/** What has no effect may not come. */
function contentFields({ status, body }: FaultFields) {
  const isEmpty = isBodiless(status);
  const idle = isEmpty
    ? `left out: an answer with status ${String(status)} has no body`
    : 'left out beside `body`';
  const text = isEmpty || body !== undefined ? leftOut(idle) : textField.optional();
  return { body: isEmpty ? leftOut(idle) : bodyField.optional(), code: text, message: text };
}

function leftOut(wanted: string) {
  return checked<undefined>((value) => value === undefined, wanted).optional();
}

type Conditions = ReturnType<typeof conditionFields>;

function resetSchema(at: unknown, conditions: Conditions): z.ZodType<Fault> {
  const type = exactly('reset');
  if (at === 'before_reading') return closedObject({ type, at: exactly(at), ...conditions });
  if (at === 'during_body') {
    return closedObject({ type, at: exactly(at), bytes: bytesField.optional(), ...conditions });
  }
  const moment = checked<'after_reading'>(
    (value) => value === 'after_reading',
    "'before_reading', 'after_reading' or 'during_body'",
  );
  return closedObject({ type, at: moment.optional(), carryOut: switchField.optional(), ...conditions });
}

function stallSchema(after: unknown, conditions: Conditions): z.ZodType<Fault> {
  const type = exactly('stall');
  if (after === 'request') {
    return closedObject({ type, after: exactly(after), carryOut: switchField.optional(), ...conditions });
  }
  const moment = checked<'headers' | number>(
    (value) => value === 'headers' || bytesField.safeParse(value).success,
    "'request', 'headers' or a whole number of bytes from 0",
  );
  return closedObject({ type, after: moment.optional(), ...conditions });
}
