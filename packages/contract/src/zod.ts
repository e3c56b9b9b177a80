/**
 * The part of zod that the contract needs, by the names that it has in zod: schemas of zod's core without the methods,
 * locales and JSON Schema that zod's own functions bring along, which are most of its size. Objects are those of the
 * full zod, which compile their check where the runtime allows that; other zod functions take these schemas too.
 *
 * Every function says that it has no side effect, so that a bundler drops the schemas that a program does not use.
 *
 * @module
 */
/* oxlint-disable typescript/no-unsafe-type-assertion -- The constructors of zod's core do not carry the types of what they are given; zod's own functions assert them too. */
import * as core from 'zod/v4/core';
import { kindOf } from './kind-of.ts';

/** A schema of any kind, by what it gives and what it takes. */
export type Schema<Output = unknown, Input = unknown> = core.$ZodType<Output, Input>;

/** The schemas of an object's fields. */
export type Shape = core.$ZodShape;

/** A further check of a value that its schema has accepted. */
export type Check<Value> = core.$ZodCheck<Value>;

/** What can be said about a schema. */
export interface Params<Value> {
  /** What is said where a value does not fit; by default what was expected and what kind of value came. */
  readonly error?: core.$ZodErrorMap;
  /** What the value has to pass besides, in turn. */
  readonly checks?: Check<Value>[];
}

/** A string. The examples are documentation: any string passes. */
// @__NO_SIDE_EFFECTS__
export function string({
  error = expected('a string'),
  ...rest
}: Params<string> & { readonly examples?: readonly string[] } = {}): core.$ZodString<string> {
  return new core.$ZodString({ type: 'string', error, ...rest }) as core.$ZodString<string>;
}

/** A finite number. */
// @__NO_SIDE_EFFECTS__
export function number(): core.$ZodNumber<number> {
  return new core.$ZodNumber({ type: 'number', error: expected('a number') }) as core.$ZodNumber<number>;
}

/** `true` or `false`. */
// @__NO_SIDE_EFFECTS__
export function boolean({
  error = expected('true or false'),
}: Params<boolean> = {}): core.$ZodBoolean<boolean> {
  return new core.$ZodBoolean({ type: 'boolean', error }) as core.$ZodBoolean<boolean>;
}

/** Anything. */
// @__NO_SIDE_EFFECTS__
export function unknown(): core.$ZodUnknown {
  return new core.$ZodUnknown({ type: 'unknown' });
}

/** This value alone. */
// @__NO_SIDE_EFFECTS__
export function literal<Value extends boolean>(value: Value): core.$ZodLiteral<Value> {
  const error = expected(String(value));
  return new core.$ZodLiteral({ type: 'literal', values: [value], error }) as core.$ZodLiteral<Value>;
}

/** An array. */
// @__NO_SIDE_EFFECTS__
export function array<Item extends core.$ZodType>(
  element: Item,
  { error = expected('a list'), ...rest }: Params<core.output<Item>[]> = {},
): core.$ZodArray<Item> {
  return new core.$ZodArray({
    type: 'array',
    element,
    error,
    ...rest,
  }) as core.$ZodArray<Item>;
}

const anything = unknown();
const nothing = never();

/**
 * An object that may have more fields than those, which are kept. The fields are made when they are first needed: a
 * program that starts does not wait for schemas that it may never use.
 */
// @__NO_SIDE_EFFECTS__
export function looseObject<Fields extends Shape>(shape: () => Fields): core.$ZodObject<Fields, core.$loose> {
  return object(shape, anything, {}) as core.$ZodObject<Fields, core.$loose>;
}

/** An object that has no other fields than those, which are made when they are first needed. */
// @__NO_SIDE_EFFECTS__
export function strictObject<Fields extends Shape>(
  shape: () => Fields,
  params: Params<object>,
): core.$ZodObject<Fields, core.$strict> {
  return object(shape, nothing, params) as core.$ZodObject<Fields, core.$strict>;
}

/** An object with any fields, all of one kind. */
// @__NO_SIDE_EFFECTS__
export function record<Value>(value: Schema<Value>): Schema<Record<string, Value>> {
  return object(() => ({}), value, {}) as Schema<Record<string, Value>>;
}

/** The value, or no value. */
// @__NO_SIDE_EFFECTS__
export function optional<Inner extends core.$ZodType>(innerType: Inner): core.$ZodOptional<Inner> {
  return new core.$ZodOptional({ type: 'optional', innerType }) as core.$ZodOptional<Inner>;
}

/** The value, or `null`. */
// @__NO_SIDE_EFFECTS__
export function nullable<Inner extends core.$ZodType>(innerType: Inner): core.$ZodNullable<Inner> {
  return new core.$ZodNullable({ type: 'nullable', innerType }) as core.$ZodNullable<Inner>;
}

/** The value, `null`, or no value. */
// @__NO_SIDE_EFFECTS__
export function nullish<Inner extends core.$ZodType>(
  innerType: Inner,
): core.$ZodOptional<core.$ZodNullable<Inner>> {
  return optional(nullable(innerType));
}

/** A value that passes a test. */
// @__NO_SIDE_EFFECTS__
export function custom<Value>(
  fn: (value: unknown) => boolean,
  error: core.$ZodErrorMap,
): core.$ZodCustom<Value, Value> {
  return new core.$ZodCustom({ type: 'custom', check: 'custom', fn, error, abort: true }) as core.$ZodCustom<
    Value,
    Value
  >;
}

/** The check that a value passes a test; `path` is what the complaint is about, below the value. */
// @__NO_SIDE_EFFECTS__
export function refine<Value>(
  fn: (value: Value) => boolean,
  error: core.$ZodErrorMap,
  path?: string[],
): Check<Value> {
  const def = { type: 'custom', check: 'custom', fn, error, path };
  return new core.$ZodCustom(def as core.$ZodCustomDef);
}

/** The value that is made of one which the schema accepts. */
// @__NO_SIDE_EFFECTS__
export function transform<From, Input, To>(
  from: Schema<From, Input>,
  change: (value: From) => To,
): Schema<To, Input> {
  const out = new core.$ZodTransform({
    type: 'transform',
    transform: change as core.$ZodTransformDef['transform'],
  });
  return new core.$ZodPipe({ type: 'pipe', in: from, out }) as Schema<To, Input>;
}

// @__NO_SIDE_EFFECTS__
function never(): core.$ZodNever {
  return new core.$ZodNever({ type: 'never' });
}

// @__NO_SIDE_EFFECTS__
function object<Value>(
  fields: () => Shape,
  catchall: Schema,
  { error = expected('an object'), ...rest }: Params<Value>,
): core.$ZodObject {
  const def = {
    type: 'object',
    // zod asks for it at the first check.
    get shape() {
      const value = fields();
      Object.defineProperty(def, 'shape', { value });
      return value;
    },
    catchall,
    error,
    ...rest,
  };
  return new core.$ZodObjectJIT(def as core.$ZodObjectDef);
}

// Says the kind of value that came, not the value: an answer holds what people wrote.
function expected(what: string): core.$ZodErrorMap {
  return ({ input }) =>
    `expected ${what}, ${input === undefined ? 'but it is missing' : `got ${kindOf(input)}`}`;
}
