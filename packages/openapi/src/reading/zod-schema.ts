// The only file that knows that the contract's schemas are zod's.

import * as contract from '@clawbook/contract';
import * as core from 'zod/v4/core';
import type { JsonSchema } from '../schemas/json-schema.ts';
import { plainSchema } from './plain-schema.ts';

/** A schema of the contract, of whatever part of zod. */
type ZodSchema = Parameters<typeof contract.successEnvelopeSchema>[0];

/** The JSON Schema of one of the contract's schemas: what goes over the wire, not what a program makes of it. */
export function jsonSchemaOf(schema: unknown): JsonSchema {
  // What zod cannot say, such as the form of a date filter, comes as `{}`: see wire-form.ts.
  const json = core.toJSONSchema(asZod(schema), { io: 'input', unrepresentable: 'any' });
  return plainSchema(JSON.parse(JSON.stringify(json)));
}

/** The JSON Schema of an object of the contract by its name: that of `Sender` is made from `senderSchema`. */
export function jsonSchemaNamed(name: string): JsonSchema | undefined {
  const schema = new Map<string, unknown>(Object.entries(contract)).get(
    `${name.charAt(0).toLowerCase()}${name.slice(1)}Schema`,
  );
  return schema === undefined ? undefined : jsonSchemaOf(schema);
}

/** The JSON Schema of a successful answer with such data. */
export function envelopeSchemaOf(data: unknown): JsonSchema {
  return jsonSchemaOf(contract.successEnvelopeSchema(asZod(data)));
}

function asZod(schema: unknown): ZodSchema {
  if (isZod(schema)) return schema;
  throw new Error(
    'A schema of the contract is no longer one of zod: zod-schema.ts has to learn how to read it.',
  );
}

function isZod(schema: unknown): schema is ZodSchema {
  return typeof schema === 'object' && schema !== null && '_zod' in schema;
}
