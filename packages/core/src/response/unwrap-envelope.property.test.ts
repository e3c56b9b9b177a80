import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson } from './parse-json.ts';
import { readFailure, readMeta, unwrapEnvelope } from './unwrap-envelope.ts';

const object = fc.dictionary(fc.string(), fc.jsonValue(), { noNullPrototype: true });
const field = fc.constantFrom(
  'success',
  'data',
  'meta',
  'error',
  'code',
  'message',
  'details',
  '__proto__',
  'detail',
);
/** JSON whose fields are called as those of the envelope are. */
const likeness = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(true, false, null, 'text', '', 7),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.array(fc.tuple(field, tie('value')), { maxLength: 4 }).map((pairs) => Object.fromEntries(pairs)),
  ),
})).value;
const success = fc.constantFrom(true, false, null, 0, 1, '', 'false');
const envelope = fc.record(
  { success, data: fc.jsonValue(), error: likeness, meta: likeness },
  { requiredKeys: [] },
);
const json = fc.oneof(fc.jsonValue(), likeness, envelope);

describe('unwrapEnvelope, of any JSON', () => {
  it('gives the data of an envelope untouched, and what stands beside them', () => {
    fc.assert(
      fc.property(json, object, (data, meta) => {
        const before = structuredClone(data);
        const unwrapped = unwrapEnvelope({ success: true, data, meta });
        expect(unwrapped).toEqual({ success: true, data: before, meta, isBare: false });
        expect(unwrapped.success && unwrapped.data).toBe(data);
      }),
    );
  });

  it('gives whatever has no envelope as it came', () => {
    const bare = json.filter((value) => {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return true;
      return !('success' in value) && !('data' in value && 'meta' in value);
    });
    fc.assert(
      fc.property(bare, (value) => {
        const unwrapped = unwrapEnvelope(value);
        expect(unwrapped.success && unwrapped.data).toBe(value);
        expect(unwrapped.meta).toEqual({});
      }),
    );
  });

  it('never calls a refusal a success, nor a success a refusal', () => {
    fc.assert(
      fc.property(json, (value) => {
        const isRefusal =
          typeof value === 'object' &&
          value !== null &&
          !Array.isArray(value) &&
          'success' in value &&
          value.success === false;
        expect(unwrapEnvelope(value).success).toBe(!isRefusal);
      }),
    );
  });

  it('reads of a refusal what is there, and texts that say something alone', () => {
    fc.assert(
      fc.property(json, (value) => {
        const { code, message } = readFailure(value);
        for (const text of [code, message])
          expect(text === undefined || (typeof text === 'string' && text !== '')).toBe(true);
        expect(typeof readMeta(value)).toBe('object');
      }),
    );
  });
});

describe('parseJson, of any bytes', () => {
  it('gives back what was written, with or without a byte order mark and white space', () => {
    const around = fc.constantFrom('', ' ', '\n', '\r\n\t');
    fc.assert(
      fc.property(json, around, around, fc.boolean(), (value, before, after, hasMark) => {
        const text = `${hasMark ? '\uFEFF' : ''}${before}${JSON.stringify(value)}${after}`;
        const parsed = parseJson(new TextEncoder().encode(text));
        expect(parsed).toEqual({ kind: 'json', value: JSON.parse(JSON.stringify(value)) });
      }),
    );
  });

  it('throws at none', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(['json', 'empty', 'other']).toContain(parseJson(bytes).kind);
      }),
    );
  });
});
