import type { StandardSchema } from '@clawbook/contract';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { decode } from './decode.ts';

function schema<Output>(validate: StandardSchema<Output>['~standard']['validate']): StandardSchema<Output> {
  return { '~standard': { version: 1, vendor: 'test', validate } };
}

describe('decode', () => {
  it('gives what the schema makes of data that fits', async () => {
    const { data, issues } = await decode(z.object({ at: z.coerce.date() }), { at: '2026-01-30', more: 1 });
    expect(data).toEqual({ at: new Date('2026-01-30') });
    expect(issues).toEqual([]);
  });

  it('gives data back as it came where it differs, and says where', async () => {
    const came = { a: { b: ['x'] } };
    const { data, issues } = await decode(z.object({ a: z.object({ b: z.array(z.number()) }) }), came);
    expect(data).toBe(came);
    expect(issues).toEqual([{ path: 'data.a.b.0', message: expect.stringContaining('expected number') }]);
  });

  it('takes asynchronous schemas', async () => {
    const doubled = schema(async (value) => ({ value: Number(value) * 2 }));
    await expect(decode(doubled, 4)).resolves.toEqual({ data: 8, issues: [] });
    const wrong = schema(async () => ({ issues: [{ message: 'is wrong', path: [{ key: 'a' }, 0] }] }));
    await expect(decode(wrong, 4)).resolves.toEqual({
      data: 4,
      issues: [{ path: 'data.a.0', message: 'is wrong' }],
    });
  });

  it('does not look at the data without a schema', async () => {
    const came = {};
    expect((await decode(undefined, came)).data).toBe(came);
  });

  it.each<[string, StandardSchema<unknown>]>([
    ['throws', schema(() => Promise.reject(new Error('the schema broke')))],
    [
      'throws at once',
      schema(() => {
        throw new Error('the schema broke');
      }),
    ],
    ['has a transform that throws', z.string().transform(() => brokenTransform())],
  ])('reports a schema that %s: the request was carried out all the same', async (_, broken) => {
    const { data, issues } = await decode(broken, 'came');
    expect(data).toBe('came');
    expect(issues).toEqual([{ path: 'data', message: expect.stringContaining('the schema broke') }]);
  });
});

function brokenTransform(): never {
  throw new Error('the schema broke');
}
