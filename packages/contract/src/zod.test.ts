import { execFileSync } from 'node:child_process';
import { afterEach, describe, expect, it, vi } from 'vitest';
import * as zod from 'zod';
import { accepted, complaintsOf } from '../test/complaints-of.ts';
import { conversation, message } from '../test/samples.ts';
import { conversationSchema } from './conversation.ts';
import { webhookSchema } from './webhook.ts';
import * as z from './zod.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a schema', () => {
  it.each<[string, z.Schema, unknown, string]>([
    ['a string', z.string(), 5, 'expected a string, got a number'],
    ['a number', z.number(), '5', 'expected a number, got a string'],
    ['a boolean', z.boolean(), 'yes', 'expected true or false, got a string'],
    ['a literal', z.literal(true), false, 'expected true, got a boolean'],
    ['an array', z.array(z.string()), {}, 'expected a list, got an object'],
    ['an object', z.looseObject(() => ({})), [], 'expected an object, got an empty array'],
    ['a record', z.record(z.string()), null, 'expected an object, got null'],
    ['what is missing', z.string(), undefined, 'expected a string, but it is missing'],
  ])('of %s says what was expected and what kind of value came', (_, schema, value, complaint) => {
    expect(complaintsOf(schema, value)).toEqual([`: ${complaint}`]);
  });

  it('does not show the value that came, which somebody may have written', () => {
    const complaints = complaintsOf(conversationSchema, { ...conversation, message_count: 'my secret' });
    expect(complaints).toEqual(['message_count: expected a number, got a string']);
  });

  it('keeps its words whatever language the program has chosen for its own zod', () => {
    const { localeError } = zod.config();
    zod.config(zod.locales.fr());
    const complaints = complaintsOf(z.string(), 5);
    zod.config({ localeError });
    expect(complaints).toEqual([': expected a string, got a number']);
  });

  it('of an object makes its fields once, when they are first needed', () => {
    const fields = vi.fn<() => z.Shape>(() => ({ id: z.string() }));
    const schema = z.looseObject(fields);
    expect(fields).not.toHaveBeenCalled();
    expect(accepted(schema, { id: 'a' })).toEqual({ id: 'a' });
    expect(complaintsOf(schema, {})).toHaveLength(1);
    expect(fields).toHaveBeenCalledOnce();
  });

  it('of an object compiles its check', () => {
    const compile = vi.fn<FunctionConstructor>(Function);
    vi.stubGlobal('Function', compile);
    expect(
      accepted(
        z.looseObject(() => ({ id: z.string() })),
        { id: 'a', more: 1 },
      ),
    ).toEqual({ id: 'a', more: 1 });
    expect(compile.mock.calls.flat().join('\n')).toContain('newResult["id"]');
  });

  it('checks the same where code cannot be made from text', () => {
    const program = `
      const { messageSchema } = await import(${JSON.stringify(new URL('message.ts', import.meta.url).href)});
      console.log(JSON.stringify(messageSchema['~standard'].validate(${JSON.stringify({ ...message, id: 5, more: 1 })})));`;
    const flags = ['--disallow-code-generation-from-strings', '--input-type=module', '--eval', program];
    const { issues } = JSON.parse(execFileSync(process.execPath, flags, { encoding: 'utf8' }));
    expect(issues).toMatchObject([{ path: ['id'], message: 'expected a string, got a number' }]);
  });

  it('can be written as JSON Schema by zod, with the known values of an open set', () => {
    const schema = zod.toJSONSchema(webhookSchema, {
      override: ({ zodSchema, jsonSchema }) => {
        const { examples } = zodSchema._zod.def as { examples?: string[] };
        if (examples !== undefined) jsonSchema.examples = examples;
      },
    });
    expect(schema).toMatchObject({
      type: 'object',
      properties: {
        id: { type: 'string' },
        events: { type: 'array', items: { examples: expect.arrayContaining(['message.received']) } },
      },
      required: ['id', 'url', 'events'],
      additionalProperties: {},
    });
  });
});
