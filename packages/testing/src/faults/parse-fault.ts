import { received } from '@clawbook/contract';
import { parseOrThrow } from '../options/parse-or-throw.ts';
import type { Fault, FaultType } from './fault.ts';
import { type FaultFields, faultSchema } from './fault-schema.ts';

const caller = 'faults.add';

const types: Readonly<Record<FaultType, true>> = {
  latency: true,
  status: true,
  html: true,
  malformed_json: true,
  headers: true,
  reset: true,
  stall: true,
  truncate: true,
};

/** A copy of a fault, checked; throws an `Error` that names the field that is not as it has to be. */
export function parseFault(fault: Fault): Fault {
  const { type, ...fields } = fieldsOf(fault);
  if (!isFaultType(type)) {
    const known = Object.keys(types).map((name) => `'${name}'`);
    throw new Error(`${caller}: \`type\` must be one of ${known.join(', ')}, got ${received(type)}`);
  }
  return parseOrThrow(faultSchema(type, fields), fault, caller);
}

/** What came may be anything: its fields are unknown. */
function fieldsOf(fault: unknown): FaultFields & { readonly type?: unknown } {
  if (typeof fault === 'object' && fault !== null) return fault;
  throw new Error(
    `${caller}: what was passed must be a fault, such as { type: 'status', status: 500 }, got ${received(fault)}`,
  );
}

function isFaultType(type: unknown): type is FaultType {
  return typeof type === 'string' && Object.hasOwn(types, type);
}
