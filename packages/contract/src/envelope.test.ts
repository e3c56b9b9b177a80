import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { accepted, complaintsOf } from '../test/complaints-of.ts';
import * as sample from '../test/samples.ts';
import { errorEnvelopeSchema, metaSchema, paginationSchema, successEnvelopeSchema } from './envelope.ts';

describe('successEnvelopeSchema', () => {
  it.each([
    ['the documented answer', sample.successEnvelope],
    ['an answer without meta', { success: true, data: {} }],
    ['an answer with an empty meta', { success: true, data: {}, meta: {} }],
    ['fields that are not listed', { ...sample.successEnvelope, took_ms: 3 }],
  ])('takes %s', (_, answer) => {
    expect(accepted(successEnvelopeSchema(z.looseObject({})), answer)).toEqual(answer);
  });

  it('takes the documented list', () => {
    const schema = successEnvelopeSchema(z.array(z.string()));
    expect(accepted(schema, sample.listEnvelope)).toEqual(sample.listEnvelope);
  });

  it('holds the data against its schema', () => {
    const complaints = complaintsOf(successEnvelopeSchema(z.string()), { success: true, data: 1 });
    expect(complaints).toEqual([expect.stringMatching(/^data: /)]);
  });

  it.each([sample.errorEnvelope, { data: {} }, { success: 'true', data: {} }])('refuses %j', (answer) => {
    expect(complaintsOf(successEnvelopeSchema(z.unknown()), answer)).not.toEqual([]);
  });
});

describe('errorEnvelopeSchema', () => {
  it.each([
    ['the documented answer', sample.errorEnvelope],
    ['a code that is not known', { success: false, error: { code: 'QUOTA', message: 'x' } }],
    [
      'details of any form',
      { success: false, error: { code: 'X', message: 'x', details: [{ field: 'a' }] } },
    ],
  ])('takes %s', (_, answer) => {
    expect(accepted(errorEnvelopeSchema, answer)).toEqual(answer);
  });

  it('refuses a success', () => {
    expect(complaintsOf(errorEnvelopeSchema, sample.successEnvelope)).not.toEqual([]);
  });
});

describe('metaSchema', () => {
  it.each([
    {},
    { deprecation: true },
    { warnings: ['soon'] },
    { pagination: sample.pagination },
    { region: 'eu' },
  ])('takes %j', (meta) => {
    expect(accepted(metaSchema, meta)).toEqual(meta);
  });

  it('holds the pagination against its schema', () => {
    expect(complaintsOf(metaSchema, { pagination: { page: 'one' } })[0]).toMatch(/^pagination\.page: /);
    expect(accepted(paginationSchema, sample.pagination)).toEqual(sample.pagination);
  });
});
